package evaluate

import (
	"reflect"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// dates are the earliest day that an agreement states anywhere, the last day of all where it states none, and the periods that
// it states.
type dates struct {
	first   civil.Date
	periods []civil.Period
}

// read takes note of all that a literal states. It goes through every field there is, so that none that is added later is
// missed. A value that it cannot look into may state any day.
func (st *dates) read(v reflect.Value) {
	switch v.Type() {
	case reflect.TypeFor[civil.Date]():
		st.day(v.Interface().(civil.Date))
		return
	case reflect.TypeFor[civil.Period]():
		p := v.Interface().(civil.Period)
		if _, withheld := p.Withheld(); !withheld && !p.IsZero() && !slices.Contains(st.periods, p) {
			st.periods = append(st.periods, p)
		}
		return
	case reflect.TypeFor[civil.Calendar](), reflect.TypeFor[civil.Clock](), reflect.TypeFor[money.Amount](), reflect.TypeFor[money.Number]():
		return // a closed day only makes the periods around it longer
	}
	switch v.Kind() {
	case reflect.Bool, reflect.String, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint,
		reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Float32, reflect.Float64:
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			st.read(v.Elem())
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			st.read(v.Index(i))
		}
	case reflect.Map:
		for each := v.MapRange(); each.Next(); {
			st.read(each.Key())
			st.read(each.Value())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); !field.IsExported() {
				st.day(civil.First())
				continue
			}
			st.read(v.Field(i))
		}
	default:
		st.day(civil.First())
	}
}

// day takes note of a day.
func (st *dates) day(d civil.Date) {
	if !d.IsZero() {
		st.first = earlier(st.first, d)
	}
}

// span takes note of the days that a span states.
func (st *dates) span(s civil.Span) {
	st.day(s.From)
	st.day(s.After)
	st.day(s.Through)
	st.day(s.Before)
}

// state takes note of what the agreement states, and of what its terms were lowered to.
func (c *compiler) state() {
	c.program.dates.first = civil.Last()
	for _, what := range []any{c.agreement, c.reading} {
		c.program.dates.read(reflect.ValueOf(what))
	}
	for _, l := range c.lowered {
		c.program.dates.read(reflect.ValueOf(l.Norms))
		c.program.dates.read(reflect.ValueOf(l.Switches))
	}
}

// dateKnown takes note of what is known, save the acts.
func (s *situation) dateKnown() {
	s.recorded.first = civil.Last()
	s.recorded.day(s.known.AsKnownOn)
	for _, facts := range []record.Facts{s.known.Facts, s.known.Assume} {
		for _, f := range facts {
			s.recorded.span(f.During)
		}
	}
	for _, f := range s.known.Figures {
		s.recorded.span(f.During)
	}
	for _, p := range s.known.Places {
		s.recorded.span(p.During)
	}
	for _, m := range s.known.Members {
		s.recorded.span(m.During)
	}
}

// date takes note of the days of a recorded act.
func (s *situation) date(d *deed) {
	s.recorded.day(d.On)
	s.recorded.day(d.Received)
	s.recorded.span(d.During)
	s.still = civil.Date{}
}

// stillThrough is the last day through which nothing has changed since the first of all: nothing stated or recorded bears on it.
// All that conditions compare a day with is stated or recorded; a period after that, which is later; a period before it, which is no
// earlier than one of those that the agreement states, counted back from the earliest of them; or one of these moved to a business
// day. An act of which it is not known when it was done changes nothing on a day of its own.
func (s *situation) stillThrough() civil.Date {
	if !s.still.IsZero() {
		return s.still
	}
	stated := earlier(s.program.dates.first, s.recorded.first)
	first := stated
	back := func(d civil.Date) {
		if !d.IsZero() {
			first = earlier(first, d)
		}
	}
	back(s.calendar.Prev(stated))
	for _, p := range s.program.dates.periods {
		back(p.Before(stated, s.calendar).Earliest)
	}
	s.still = first.AddDays(-2)
	return s.still
}
