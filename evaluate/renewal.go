package evaluate

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// mostRenewals bounds how many renewal terms are followed.
const mostRenewals = 1000

// expiries are the ends of terms by the day of the view after which the agreement did not, or perhaps did not, go on.
func (s *situation) expiries(v view, helps bool) ([]ending, civil.Date) {
	span, clause := s.termOn(v)
	if span.Last() == civil.Last() {
		return nil, civil.Last()
	}
	if !v.dated {
		return []ending{{truth: record.Unknown, day: civil.Unknown(""), last: civil.Unknown(""), recorded: true,
			expiry:  true,
			missing: []when.Question{question(when.AskWhen, "", v, "on which day the act is done")}}}, civil.Last()
	}
	var out []ending
	r := s.agreement.Renewal
	for n, end := range s.termEnds(span.Last()) {
		if !v.day.After(end) {
			return out, end
		}
		went := s.renewed(n, end, v, helps)
		if went.truth != record.Yes {
			out = append(out, ending{truth: went.truth.Not(), day: civil.At(end.Next()), last: civil.At(end),
				under:   orClause(r.Clause, clause),
				missing: went.missing, why: orText(went.why, fmt.Sprintf("the agreement ended with %s", end)),
				recorded: true, expiry: true})
		}
		if went.truth == record.No {
			return out, civil.Last()
		}
	}
	return out, civil.Last()
}

func orClause(a, b record.Clause) record.Clause {
	if a != "" {
		return a
	}
	return b
}

// termEnds are the last days of the initial term and of each renewal term after it. They are counted from the first, so
// that month ends do not drift.
func (s *situation) termEnds(last civil.Date) func(yield func(int, civil.Date) bool) {
	return func(yield func(int, civil.Date) bool) {
		r := s.agreement.Renewal
		if !yield(0, last) || r.Every.IsZero() {
			return
		}
		start := last.Next()
		for n := 1; n <= mostRenewals; n++ {
			end, ok := r.Every.Times(n).After(start, s.calendar).Exact()
			if !ok || end == civil.Last() || !yield(n, end.Prev()) {
				return
			}
		}
	}
}

// renewed is whether the agreement went on after the n-th term, which ended on a day.
func (s *situation) renewed(n int, end civil.Date, v view, helps bool) counts {
	r := s.agreement.Renewal
	w := world{s, v}.at(end)
	switch {
	case r.Every.IsZero() || r.Times > 0 && n >= r.Times:
		return counts{truth: record.No}
	case r.By != "":
		return s.renewedBy(n, end, v, helps)
	case r.Refused == "":
		return yes
	}
	refused := s.refused(w, end, helps)
	return counts{truth: refused.Truth.Not(), missing: refused.Missing,
		why: fmt.Sprintf("%s; the agreement ended with %s",
			whyYes(refused), end)}
}

// refused is whether the renewal after a term that ended on a day was refused. A refusal that names a matter with a
// date, as "renewal on 2024-11-06", is of that renewal; of one that names another matter it is not known which renewal
// it is of.
func (s *situation) refused(w world, end civil.Date, helps bool) when.Answer {
	r := s.agreement.Renewal
	any := w.notRecorded(when.Done{Event: r.Refused}, "", helps, civil.Last())
	for _, d := range s.byEvent[r.Refused] {
		if d.Omission || d == w.self {
			continue
		}
		for i := range d.parts {
			p := &d.parts[i]
			done, last := d.by(w.view)
			c, _ := w.counted(when.Done{Event: r.Refused, AnyMatter: true}, d, p, helps)
			c = done.and(c).and(s.ofRenewal(d, p, end, w.view))
			a := when.Answer{Truth: c.truth, Missing: c.missing, Until: last}
			a.Reasons = []when.Reason{{Clause: r.Clause, Text: fmt.Sprintf("%q of %s%s", d.Event, d.day, byText(d.By))}}
			any = or(any, a)
		}
	}
	return any
}

// ofRenewal is whether a refusal is of the renewal after a term that ends on a day.
func (s *situation) ofRenewal(d *deed, p *part, end civil.Date, v view) counts {
	if p.about == "" {
		return yes
	}
	if day, ok := dateIn(string(p.about)); ok {
		if day == end.Next() {
			return yes
		}
		return counts{truth: record.No, why: fmt.Sprintf("the %q of %s is of %s", d.Event, d.day, p.about)}
	}
	return counts{missing: []when.Question{question(when.AskMatter, string(d.Event), v,
		"which renewal the %q of %s, about %s, refuses", d.Event, d.day, p.about)}}
}

// dateIn is the first calendar date written in a text as 2024-11-06.
func dateIn(text string) (civil.Date, bool) {
	for i := 0; i+10 <= len(text); i++ {
		if d, err := civil.Parse(text[i : i+10]); err == nil {
			return d, true
		}
	}
	return civil.Date{}, false
}

// beforeRenewal is whether the day of the view is early enough to refuse the coming renewal. A refusal that was not in
// time when it was given has no effect, so that one that had effect was in time.
func (s *situation) beforeRenewal(v view) counts {
	r := s.agreement.Renewal
	span, _ := s.termOn(v)
	if !v.dated {
		return counts{missing: []when.Question{question(when.AskWhen, "", v, "on which day the refusal is given")}}
	}
	for _, end := range s.termEnds(span.Last()) {
		if end.Before(v.day) {
			continue
		}
		if day, ok := dateIn(string(v.about)); ok && day != end.Next() {
			continue
		}
		last := civil.At(end)
		if !r.Ahead.IsZero() {
			last = r.Ahead.Before(end.Next(), s.calendar)
		}
		return world{s, v}.notLater(v.day, last, when.Done{Event: r.Refused})
	}
	return counts{truth: record.No, why: "there is no renewal to refuse"}
}

// renewedBy is whether an agreement to renew was made before the term ended: the (n+1)-th of them.
func (s *situation) renewedBy(n int, end civil.Date, v view, helps bool) counts {
	r := s.agreement.Renewal
	w := world{s, v}.at(end)
	sure, perhaps := 0, 0
	var missing []when.Question
	for _, d := range s.byEvent[r.By] {
		if d.Omission || d == v.self {
			continue
		}
		done, _ := d.by(w.view)
		c := done.and(s.effective(d, &d.parts[0], !helps, w.view))
		switch c.truth {
		case record.Yes:
			sure++
			perhaps++
		case record.Unknown:
			perhaps++
			missing = append(missing, c.missing...)
		}
	}
	switch {
	case sure > n:
		return yes
	case perhaps > n:
		return counts{missing: missing}
	case !helps || s.completeFor(r.By) || s.omitted(r.By, end, v):
		return counts{truth: record.No, why: fmt.Sprintf("no %q; the agreement ended with %s", r.By, end)}
	}
	return counts{missing: []when.Question{question(when.AskEvent, string(r.By), v, "whether there was a %q by %s",
		r.By, end)}}
}
