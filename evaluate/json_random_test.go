package evaluate_test

import (
	"encoding"
	"fmt"
	"math/rand/v2"
	"reflect"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
)

// filler makes random answers. They make no sense, and have every field and word.
type filler struct {
	*rand.Rand
	words map[reflect.Type][]any
	// full leaves no field zero.
	full bool
}

func newFiller(seed uint64) filler {
	return filler{Rand: rand.New(rand.NewPCG(seed, 2)), words: evaluate.DocumentWords(), full: seed%10 == 0}
}

// fill sets v to a random value, with at most so many levels below it.
func (f filler) fill(v reflect.Value, depth int) {
	if words := f.words[v.Type()]; words != nil {
		v.Set(reflect.ValueOf(words[f.IntN(len(words))]))
		return
	}
	if _, own := v.Interface().(encoding.TextMarshaler); own {
		v.Set(reflect.ValueOf(f.text(v.Interface())))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString([]string{"sell", "4.1 Exclusive compute", "Peñoles <&>", "a \"b\"\n"}[f.IntN(4)])
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(int64(1 + f.IntN(18)))
	case reflect.Array:
		for i := range v.Len() {
			f.fill(v.Index(i), depth)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1+f.IntN(2), 2))
		for i := range v.Len() {
			f.fill(v.Index(i), depth-1)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		f.fill(key, depth-1)
		f.fill(value, depth-1)
		v.SetMapIndex(key, value)
	case reflect.Struct:
		for field, value := range v.Fields() {
			if field.IsExported() && (f.full || f.IntN(3) > 0) && (depth > 0 || value.Kind() != reflect.Slice) {
				f.fill(value, depth-1)
			}
		}
	default:
		panic(fmt.Sprintf("no random values of type %s", v.Type()))
	}
}

// text is a random value of a type that has a text of its own.
func (f filler) text(zero any) any {
	n := f.IntN(150)
	switch zero.(type) {
	case civil.Date:
		return civil.First().AddDays(f.IntN(3_652_059))
	case civil.Clock:
		return civil.Time(fmt.Sprintf("%02d:%02d", n%24, n%60))
	case civil.Period:
		return []civil.Period{civil.Days(n), civil.Months(n).Clear(), civil.Withheld("the time")}[n%3]
	case money.Rounding:
		return money.HalfEven
	case money.Amount:
		return money.Of([]string{"USD 0", "EUR -1,250.5", "4,330,000 shares", "27%"}[n%4])
	}
	panic(fmt.Sprintf("no random values of type %T", zero))
}
