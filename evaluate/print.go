package evaluate

import (
	"fmt"
	"log/slog"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// String is the decision for people: a headline, the parts of the act, a sentence for each clause that bears on it,
// what is missing or required, and the basis.
func (d Decision) String() string {
	var b strings.Builder
	fmt.Fprintln(&b, d.headline())
	d.writeSplit(&b)
	for _, f := range d.Findings {
		if s := f.sentence(); s != "" {
			fmt.Fprintf(&b, "  %s\n", s)
		}
	}
	d.writeSteps(&b)
	if gone := d.goneOnly(); len(gone) > 0 {
		fmt.Fprintf(&b, "  not in force: %s.\n", goneList(gone))
	}
	b.WriteString(d.Basis.line())
	return b.String()
}

// goneOnly are the terms not in force on any day of the act. One that ends in the course of it shows in the split.
func (d Decision) goneOnly() []Gone {
	return slices.DeleteFunc(slices.Clone(d.Gone), func(g Gone) bool {
		return slices.ContainsFunc(d.Findings, func(f Finding) bool { return f.Clause == g.Clause })
	})
}

func goneList(gs []Gone) string {
	parts := make([]string, len(gs))
	for i, g := range gs {
		parts[i] = fmt.Sprintf("%s (%s)", g.Clause.Mark(), texts(g.Why, g.Clause))
	}
	return strings.Join(parts, ", ")
}

// headline is the first sentence.
func (d Decision) headline() string {
	switch d.Verdict {
	case Breach:
		return "WOULD BREACH " + d.breaches() + "."
	case Ineffective:
		return "WOULD HAVE NO EFFECT" + d.firstDay() + prefixed(" under ", andList(marks(d.clauses(Ineffective)))) + "."
	case Conditional:
		return "NOT YET: " + d.firstStep() + ". Without it: breach."
	case Permitted:
		return d.permission()
	}
	s := "UNDETERMINED: " + orList(d.Possible) + "."
	if qs := merged(d.Missing); len(qs) == 1 {
		s += " Missing: " + qs[0] + "."
	}
	return s
}

func (d Decision) permission() string {
	if len(d.Findings) == 0 && len(d.Gone) > 0 {
		return "PERMITTED: no term in force bears on this (" + goneMarks(d.Gone) + " did)."
	}
	if len(d.Findings) == 0 {
		return "NO TERM BEARS ON THIS: nothing modelled speaks of such an act by its doer."
	}
	if f := d.Findings[0]; f.Effect {
		return "WOULD TAKE EFFECT under " + strings.Join(marks(d.clauses(Permitted)), ", ") + "."
	}
	return "PERMITTED by the terms modelled (" + strings.Join(marks(d.clauses(Permitted)), ", ") + ")."
}

func goneMarks(gs []Gone) string {
	var cs []record.Clause
	for _, g := range gs {
		cs = append(cs, g.Clause)
	}
	return strings.Join(marks(cs), ", ")
}

// breaches names who breaks what, toward whom and from when, for each clause that would be broken.
func (d Decision) breaches() string {
	var parts []string
	for _, f := range d.Findings {
		if f.Verdict != Breach {
			continue
		}
		s := f.Clause.String()
		if s == "" {
			s = f.Kind
		}
		parts = append(parts, s+": "+f.whoWhen())
	}
	return strings.Join(parts, "; ")
}

func (f Finding) whoWhen() string {
	s := names(f.By)
	if len(f.Toward) > 0 {
		s += ", toward " + names(f.Toward)
	}
	if !f.From.IsZero() {
		s += ", from " + f.From.String()
	}
	return s
}

func (d Decision) clauses(v Verdict) []record.Clause {
	var out []record.Clause
	for _, f := range d.Findings {
		if f.Verdict == v && f.Clause != "" {
			out = append(out, f.Clause)
		}
	}
	return out
}

func (d Decision) firstDay() string {
	for _, f := range d.Findings {
		if f.Verdict == Ineffective && !f.First.IsZero() {
			return " before " + f.First.String()
		}
	}
	return ""
}

func (d Decision) firstStep() string {
	for _, f := range d.Findings {
		if f.Verdict == Conditional && len(f.Requires) > 0 {
			return f.Clause.String() + ": " + f.Requires[0].Text
		}
	}
	return "a step is missing"
}

func (d Decision) writeSplit(b *strings.Builder) {
	width := 0
	for _, p := range d.Split {
		width = max(width, len(p.State))
	}
	for _, p := range d.Split {
		fmt.Fprintf(b, "  %-*s  %s%s\n", width, p.State, p.Where, because(p))
	}
}

func because(p Piece) string {
	var parts []string
	if len(p.Because) > 0 {
		parts = append(parts, strings.Join(marks(p.Because), ", "))
	}
	if len(p.Outside) > 0 && len(p.Because) == 0 {
		parts = append(parts, "outside "+strings.Join(marks(p.Outside), ", "))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, "; ") + ")"
}

// sentence is what one clause says, in one sentence. It is empty where the headline has said it all.
func (f Finding) sentence() string {
	name := orText(f.Clause.String(), f.Kind)
	why := texts(f.plainly(), f.Clause)
	switch f.Verdict {
	case Permitted:
		switch {
		case f.Outside != "":
			return fmt.Sprintf("%s does not reach this: %s.", name, f.Outside)
		case f.Kind == "permission":
			return fmt.Sprintf("%s allows it.", name)
		case why == "":
			return fmt.Sprintf("%s does not bar this.", name)
		}
		return fmt.Sprintf("%s is satisfied: %s.", name, why)
	case Breach:
		return strings.TrimSpace(sentenceIf("%s is broken: %s.", name, why) + f.unfitting() + f.follows())
	case Conditional:
		return sentenceIf("%s: not yet: %s.", name, why)
	case Ineffective:
		return sentenceIf("%s: no effect: %s.", name, orText(why, "the clause does not give the right"))
	}
	return fmt.Sprintf("%s: %s%s.", name, orList(f.Possible), prefixed("; ", why))
}

func sentenceIf(format, name, why string) string {
	if why == "" {
		return ""
	}
	return fmt.Sprintf(format, name, why)
}

// plainly are the reasons that a short explanation gives.
func (f Finding) plainly() []when.Reason {
	return slices.DeleteFunc(slices.Clone(f.Reasons), func(r when.Reason) bool {
		return r.Aside || r.Text == doubtful && f.Verdict != Undetermined ||
			f.Verdict == Permitted && strings.HasPrefix(r.Text, inapplicable)
	})
}

// unfitting lists the exceptions that are for something else.
func (f Finding) unfitting() string {
	var parts []string
	for _, r := range f.Reasons {
		if what, ok := strings.CutPrefix(r.Text, unfit); ok && r.Clause != "" {
			parts = append(parts, fmt.Sprintf("%s is for %s", r.Clause, what))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return " No exception fits: " + strings.Join(parts, ", ") + "."
}

// follows says what the clause states of its breach.
func (f Finding) follows() string {
	var parts []string
	if !f.Cure.IsZero() {
		parts = append(parts, f.Cure.String()+" to cure after notice")
	}
	for _, r := range f.Remedies {
		parts = append(parts, remedyText(r))
	}
	for _, due := range exposureText(f.Exposure) {
		parts = append(parts, fmt.Sprintf("through %s that is %s", f.Through, due))
	}
	for _, why := range unreckoned(f.Exposure, f.Remedies) {
		parts = append(parts, "no figure for "+why)
	}
	if len(parts) == 0 {
		return ""
	}
	return fmt.Sprintf(" What follows under %s: %s.", f.Clause.Mark(), strings.Join(parts, "; "))
}

func prefixed(p, s string) string {
	if s == "" {
		return ""
	}
	return p + s
}

func (d Decision) writeSteps(b *strings.Builder) {
	if d.Verdict == Undetermined {
		if qs := merged(d.Missing); len(qs) > 1 {
			for _, q := range qs {
				fmt.Fprintf(b, "  missing: %s.\n", q)
			}
		}
	}
	for i, s := range d.Requires {
		if d.Verdict == Conditional && i == 0 && len(d.Requires) == 1 {
			break
		}
		fmt.Fprintf(b, "  required: %s (%s).\n", s.Text, s.Clause.Mark())
	}
	for _, f := range d.Findings {
		for _, s := range f.Instead {
			fmt.Fprintf(b, "  open instead: %s (%s).\n", s.Text, s.Clause.Mark())
		}
	}
}

// merged says each question once, with all the clauses that ask it.
func merged(qs []when.Question) []string {
	var order []string
	clauses := map[string][]string{}
	for _, q := range qs {
		if _, ok := clauses[q.Text]; !ok {
			order = append(order, q.Text)
			clauses[q.Text] = nil
		}
		if mark := q.Clause.Mark(); mark != "" && !slices.Contains(clauses[q.Text], mark) {
			clauses[q.Text] = append(clauses[q.Text], mark)
		}
	}
	out := make([]string, len(order))
	for i, text := range order {
		out[i] = text
		if cs := clauses[text]; len(cs) > 0 {
			out[i] += " (" + strings.Join(cs, ", ") + ")"
		}
	}
	return out
}

func (b Basis) line() string {
	parts := []string{strings.Join(marks(b.Modelled), ", ")}
	if parts[0] == "" {
		parts[0] = "no clause"
	}
	if len(b.Unmodelled) == 0 {
		parts = append(parts, "no clause declared unmodelled")
	} else {
		parts = append(parts, "not modelled: "+strings.Join(titled(b.Unmodelled), ", "))
	}
	if len(b.Presumed)+len(b.Assumed) == 0 {
		parts = append(parts, "nothing presumed or assumed")
	}
	parts = append(parts, stated("presumed", b.Presumed)...)
	parts = append(parts, stated("assumed", b.Assumed)...)
	parts = append(parts, stated("undisputed", b.Undisputed)...)
	parts = append(parts, stated("did not count", b.Discounted)...)
	for _, u := range b.Unread {
		parts = append(parts, u.String())
	}
	if b.Reading != "" {
		parts = append(parts, fmt.Sprintf("read so that %s", b.Reading))
	}
	if !b.AsKnownOn.IsZero() {
		parts = append(parts, "as known on "+b.AsKnownOn.String())
	}
	if b.Limit {
		parts = append(parts, "stopped at the step limit")
	}
	law := "law of the contract"
	if b.Law != "" {
		law = b.Law
	}
	return "Basis: " + strings.Join(parts, "; ") + "; " + law + " not applied."
}

func stated(what string, list []string) []string {
	if len(list) == 0 {
		return nil
	}
	return []string{what + ": " + strings.Join(list, ", ")}
}

// String says what was not read, and what may have been meant.
func (u Unread) String() string {
	s := fmt.Sprintf("unread: %s %q", u.What, u.Name)
	if !u.On.IsZero() {
		s += " of " + u.On.String()
	}
	if u.Near != "" {
		s += fmt.Sprintf(" (did you mean %q?)", u.Near)
	}
	return s
}

// Explain is the decision in full: every clause with all its reasons, one to a line, each with its clause.
func (d Decision) Explain() string {
	var b strings.Builder
	fmt.Fprintln(&b, d.headline())
	d.writeSplit(&b)
	for _, f := range d.Findings {
		f.explain(&b)
	}
	for _, g := range d.Gone {
		fmt.Fprintf(&b, "%s is not in force: %s\n", g.Clause, texts(g.Why, g.Clause))
	}
	b.WriteString(d.Basis.line())
	return b.String()
}

func (f Finding) explain(b *strings.Builder) {
	fmt.Fprintf(b, "%s (%s): %s\n", orText(f.Clause.String(), "no clause"), f.Kind, f.outcome())
	line := func(format string, args ...any) { fmt.Fprintf(b, "    "+format+"\n", args...) }
	if f.Outside != "" {
		line("outside it: %s", f.Outside)
	}
	for _, r := range f.Reasons {
		line("%s%s", r.Text, citing(r.Clause, f.Clause))
	}
	for _, r := range f.Besides {
		line("elsewhere: %s%s", r.Text, citing(r.Clause, f.Clause))
	}
	for _, q := range f.Missing {
		line("missing: %s%s", q.Text, citing(q.Clause, f.Clause))
	}
	for _, s := range f.Requires {
		line("required: %s", s.Text)
	}
	for _, s := range f.Instead {
		line("open instead: %s", s.Text)
	}
	if f.Verdict == Breach && !f.Cure.IsZero() {
		line("cure: %s after notice", f.Cure)
	}
	if f.Verdict == Breach {
		for _, r := range f.Remedies {
			line("remedy: %s", remedyText(r))
		}
		for _, due := range f.Exposure.Due {
			line("exposure through %s: %s", f.Through, strings.ReplaceAll(due.String(), "\n", "\n    "))
		}
		for _, due := range f.Exposure.Within {
			line("exposure through %s: %s", f.Through, strings.ReplaceAll(due.String(), "\n", "\n    "))
		}
		for _, why := range unreckoned(f.Exposure, f.Remedies) {
			line("no figure for %s", why)
		}
	}
}

func (f Finding) outcome() string {
	switch f.Verdict {
	case Breach:
		return "breach by " + f.whoWhen()
	case Undetermined:
		return "undetermined: " + orList(f.Possible)
	}
	return f.Verdict.String()
}

func citing(c, own record.Clause) string {
	if c == "" || c == own {
		return ""
	}
	return " (" + c.String() + ")"
}

func remedyText(r Remedy) string {
	s := r.What
	if r.PerDay.Stated() {
		s += ", " + r.PerDay.String() + " a day"
	}
	if r.Rate.Stated() {
		s += ", " + rateText(r)
	}
	if r.Fixed.Stated() {
		s += ", " + r.Fixed.String()
	}
	if r.Cap.Stated() {
		s += ", at most " + r.Cap.String()
	}
	if r.Of.Stated() {
		s += ", of " + r.Of.String()
	}
	if r.Clause != "" {
		s += " (" + r.Clause.Mark() + ")"
	}
	return s
}

// rateText is a rate with the time for which it is due: "0.5% for each 1 week", "8% a year, Act/360".
func rateText(r Remedy) string {
	text := r.Rate.String() + " for each " + r.Per.String()
	if r.Count != "" {
		text = r.Rate.String() + " a year, " + r.Count
	}
	if !r.Every.IsZero() {
		text += ", added each " + r.Every.String()
	}
	return text
}

// LogValue logs the verdict and the numbers of the clauses, and never reasons: a printed decision is a dated opinion
// that a party held.
func (d Decision) LogValue() slog.Value {
	return slog.GroupValue(slog.String("verdict", d.Verdict.String()),
		slog.String("clauses", strings.Join(marks(d.Basis.Modelled), " ")))
}

func marks(cs []record.Clause) []string {
	out := make([]string, 0, len(cs))
	for _, c := range cs {
		out = append(out, c.Mark())
	}
	return out
}

func titled(cs []record.Clause) []string {
	out := make([]string, 0, len(cs))
	for _, c := range cs {
		out = append(out, c.String())
	}
	return out
}

func names(ps []record.Party) string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = string(p)
	}
	return andList(out)
}

func andList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// texts joins the reasons into one sentence, each with the clause it comes from where that is not the finding's own.
func texts(rs []when.Reason, own record.Clause) string {
	var parts []string
	for _, r := range rs {
		text := r.Text
		if r.Clause != "" && r.Clause.Number() != own.Number() && !strings.Contains(text, r.Clause.Mark()) {
			text += " (" + r.Clause.Mark() + ")"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "; ")
}
