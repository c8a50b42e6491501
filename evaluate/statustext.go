package evaluate

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
)

// String is the status in columns: clause, state, what, amounts, days, who to whom; then what is missing, what the
// record has wrong, and what comes next.
func (st Status) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "on %s\n", st.On)
	rows := make([][]string, 0, len(st.Rows))
	for _, r := range st.Rows {
		rows = append(rows, append([]string{r.Clause.Mark(), string(r.State), r.what(), r.between()},
			append(r.sums(), r.dates())...))
	}
	for _, line := range columns(rows, 4, 11) {
		fmt.Fprintf(&b, "  %s\n", line)
	}
	for _, r := range st.Rows {
		for _, q := range merged(r.Missing) {
			fmt.Fprintf(&b, "  %s missing: %s.\n", r.Clause.Mark(), q)
		}
	}
	for _, x := range st.Breaches {
		fmt.Fprintf(&b, "  breach of %s since %s: %s, toward %s%s.\n", x.Clause, x.Since, names(x.By), names(x.Toward),
			prefixed("; ", texts(x.Reasons, x.Clause)))
		for _, due := range exposureText(x.Exposure) {
			fmt.Fprintf(&b, "    exposure through %s: %s.\n", x.Through, due)
		}
		for _, why := range unreckoned(x.Exposure, x.Remedies) {
			fmt.Fprintf(&b, "    no figure for %s.\n", why)
		}
	}
	for _, p := range st.Problems {
		fmt.Fprintf(&b, "  the record: %s.\n", p)
	}
	st.writeNext(&b)
	return strings.TrimRight(b.String(), "\n")
}

func (st Status) writeNext(b *strings.Builder) {
	var rows [][]string
	for i, d := range st.Next {
		if i == mostNext {
			break
		}
		rows = append(rows, []string{"next " + d.On.String(), orText(d.Clause.Mark(), "agreement"), d.What})
	}
	for _, line := range columns(rows, 0, 0) {
		fmt.Fprintf(b, "  %s\n", line)
	}
	if len(st.Next) > mostNext {
		fmt.Fprintf(b, "  and %d more\n", len(st.Next)-mostNext)
	}
}

// columns aligns rows. The columns from..to are numbers and stand to the right; empty columns are left out.
func columns(rows [][]string, from, to int) []string {
	if len(rows) == 0 {
		return nil
	}
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	out := make([]string, len(rows))
	for n, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			if widths[i] == 0 {
				continue
			}
			pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i >= from && i <= to && from < to {
				cell = pad + cell
			} else {
				cell += pad
			}
			b.WriteString(cell + "  ")
		}
		out[n] = strings.TrimRight(b.String(), " ")
	}
	return out
}

// mostNext is how many of the next days are printed.
const mostNext = 5

func (r Standing) what() string {
	switch {
	case r.Form != "" && !r.In.IsZero():
		return r.Form + " " + spanText(r.In)
	case r.Form != "":
		return r.Form
	case r.Kind == "license":
		return orText(r.Clause.Title(), r.Kind) + ": use outside the grants is barred"
	}
	text := orText(r.Clause.Title(), r.Kind)
	if r.About != "" {
		text += " (" + string(r.About) + ")"
	}
	return text
}

// spanText says a whole year by its number.
func spanText(span civil.Span) string {
	if first := span.First(); span == civil.Year(first.Year()) {
		return strconv.Itoa(first.Year())
	}
	return span.String()
}

// sums are the amounts: committed, so far, carried in, made good, drawn, lapsed,
// expired, left.
func (r Standing) sums() []string {
	out := make([]string, 8)
	if !r.Amount.Stated() {
		return out
	}
	out[0] = r.Amount.String()
	for i, part := range []struct {
		word   string
		amount money.Amount
	}{{"so far ", r.Funded}, {"carried in ", r.CarriedIn}, {"made good ", r.MadeGood}, {"drawn ", r.Drawn}, {"lapsed ",
		r.Lapsed},
		{"expired ", r.Expired}, {"left ", r.Left}} {
		if part.amount.Stated() && part.amount.Sign() > 0 {
			out[i+1] = part.word + part.amount.String()
		}
	}
	return out
}

func (r Standing) dates() string {
	switch {
	case !r.Since.IsZero():
		return "since " + r.Since.String()
	case !r.Due.IsZero():
		return "due " + r.Due.String()
	}
	return ""
}

func (r Standing) between() string {
	if r.Mutual {
		return names(r.From) + " and " + names(r.To) + ", each to the other"
	}
	if len(r.To) == 0 {
		return names(r.From)
	}
	return names(r.From) + " to " + names(r.To)
}
