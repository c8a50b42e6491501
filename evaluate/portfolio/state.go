package portfolio

import (
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// state is what recorded acts of single events add up to, kept as they arrive.
type state struct {
	totals paged[total]
	units  []string // of totals, by their number
}

// total is a sum of one event of one agreement, in units of 10 to the power of minus places.
type total struct {
	event record.Event
	sum   int64
	last  int32 // the last day on which something was added, as an ordinal; zero if nothing was
	unit  uint16
	open  bool // acts that are not recorded may be missing
	odd   bool // something recorded does not fit in: the whole agreement has to be asked
}

// places is how exact totals are: to a hundredth of a cent. What is more exact is decided by the whole agreement.
const places = 4

// ask says that the whole agreement has to be asked.
const ask scope.Where = 2

// free says whether an act is freed by a limit: Inside if it is, Outside if it is not.
func (st *state) free(number uint32, limit int64, q *Query) scope.Where {
	t := st.totals.at(number)
	if t.odd || q.day == 0 && t.last != 0 || q.day != 0 && q.day < t.last {
		return ask
	}
	if !q.act.Amount.Stated() || q.act.Amount.Unit() != st.units[t.unit] {
		return scope.Perhaps
	}
	adds, exact := q.act.Amount.Number().Scaled(places)
	sum := t.sum + adds
	switch {
	case !exact || (adds > 0) != (sum > t.sum) && adds != 0:
		return ask
	case sum > limit:
		return scope.Outside
	case t.open:
		return scope.Perhaps
	}
	return scope.Inside
}

// add adds an amount of a day. One that does not fit makes the total odd.
func (t *total) add(amount money.Amount, unit string, day int32) {
	adds, exact := amount.Number().Scaled(places)
	sum := t.sum + adds
	if !exact || !amount.Stated() || amount.Unit() != unit || day == 0 || (adds > 0) != (sum > t.sum) && adds != 0 {
		t.odd = true
		return
	}
	t.sum, t.last = sum, max(t.last, day)
}
