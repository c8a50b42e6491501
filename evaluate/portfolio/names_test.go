package portfolio

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
)

// Names get numbers in their order, keep them, and are found in any case, while others are added.
func TestNamesKeepTheirNumbers(t *testing.T) {
	n := newNames(false)
	rng := rand.New(rand.NewPCG(3, 4))
	number := map[string]uint32{}
	var all []string
	for i := range 5000 {
		name := fmt.Sprintf("%s %d", strings.Repeat("x", rng.IntN(20)), i)
		if id := n.add(name); id != uint32(i) {
			t.Fatalf("%q is %d, want %d", name, id, i)
		}
		number[name], all = uint32(i), append(all, name)
		again := all[rng.IntN(len(all))]
		for _, as := range []string{again, strings.ToUpper(again)} {
			if id, ok := n.find(as); !ok || id != number[again] || n.add(as) != number[again] {
				t.Fatalf("%q is %d, %v, want %d", as, id, ok, number[again])
			}
		}
		if n.name(number[again]) != again {
			t.Fatalf("%d is %q, want %q", number[again], n.name(number[again]), again)
		}
		if id, ok := n.find(again + "!"); ok {
			t.Fatalf("%q is %d", again+"!", id)
		}
	}
	n.forget(4000)
	for i, name := range all {
		if _, ok := n.find(name); ok != (i < 4000) {
			t.Fatalf("%q is known: %v", name, ok)
		}
	}
	if id := n.add(all[4500]); id != 5000 {
		t.Errorf("a forgotten name is %d anew, want 5000", id)
	}
	if strict := newNames(true); strict.add("a") == strict.add("A") {
		t.Error("names that differ in case are one, against what was asked for")
	}
}

func TestNamesAreFoundWhileOthersAreAdded(t *testing.T) {
	n := newNames(false)
	n.add("first")
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 3000 {
				if id, ok := n.find("FIRST"); !ok || id != 0 {
					t.Errorf("first is %d, %v", id, ok)
					return
				}
				if id, ok := n.find(fmt.Sprint("name ", i)); ok && id != uint32(i)+1 {
					t.Errorf("name %d is %d", i, id)
					return
				}
			}
		}()
	}
	for i := range 3000 {
		n.add(fmt.Sprint("name ", i))
	}
	wg.Wait()
}
