package portfolio

import (
	"math/rand/v2"
	"testing"
)

// A list stays what it was, whatever becomes of the lists made of it.
func TestPagesAreKept(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var now paged[int]
	var want []int
	type kept struct {
		list paged[int]
		want []int
	}
	var all []kept
	for range 200 {
		d := now.draft()
		for range rng.IntN(5) {
			switch {
			case len(want) == 0 || rng.IntN(3) == 0:
				more := 1 + rng.IntN(2*pageSize)
				for range more {
					v := rng.Int()
					if got := d.add(v); int(got) != len(want) {
						t.Fatalf("added as %d, want %d", got, len(want))
					}
					want = append(want, v)
				}
			case rng.IntN(10) == 0:
				more := rng.IntN(3 * pageSize * pageSize / 4)
				d.grow(uint32(len(want) + more))
				want = append(want, make([]int, more)...)
			default:
				i, v := rng.IntN(len(want)), rng.Int()
				*d.change(uint32(i)) = v
				want[i] = v
			}
		}
		now = d.paged
		all = append(all, kept{now, append([]int(nil), want...)})
		if len(all) > 20 {
			all = all[1:]
		}
		for _, k := range all {
			if int(k.list.count) != len(k.want) {
				t.Fatalf("%d entries, want %d", k.list.count, len(k.want))
			}
			for range 50 {
				if len(k.want) == 0 {
					break
				}
				if i := rng.IntN(len(k.want)); *k.list.at(uint32(i)) != k.want[i] {
					t.Fatalf("entry %d is %d, want %d", i, *k.list.at(uint32(i)), k.want[i])
				}
			}
		}
	}
}
