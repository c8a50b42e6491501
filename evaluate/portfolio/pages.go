package portfolio

// paged is a list in pages, and pages in groups. A list and the lists made of it share what is alike.
type paged[T any] struct {
	groups []*group[T]
	count  uint32
}

type group[T any] [pageSize]*[pageSize]T

const (
	pageBits = 6
	pageSize = 1 << pageBits
)

func (p *paged[T]) at(i uint32) *T {
	return &p.groups[i>>(2*pageBits)][i>>pageBits%pageSize][i%pageSize]
}

// draft is a list that is being changed: groups and pages are copied before their first change.
type draft[T any] struct {
	paged[T]
	shared bool     // the list of groups is that of another list
	groups []bool   // which groups no other list has
	pages  []uint64 // which pages, a bit each, of every group
}

func (p paged[T]) draft() draft[T] { return draft[T]{paged: p, shared: true} }

// change is the place of an entry that may be written to.
func (d *draft[T]) change(i uint32) *T {
	g, page := d.own(i>>(2*pageBits)), i>>pageBits%pageSize
	if bits := &d.pages[i>>(2*pageBits)]; *bits>>page&1 == 0 {
		mine := *g[page]
		g[page] = &mine
		*bits |= 1 << page
	}
	return &g[page][i%pageSize]
}

// own is a group that no other list has.
func (d *draft[T]) own(number uint32) *group[T] {
	d.unshare()
	if !d.groups[number] {
		mine := *d.paged.groups[number]
		d.paged.groups[number], d.groups[number] = &mine, true
	}
	return d.paged.groups[number]
}

// add adds an entry and returns its number.
func (d *draft[T]) add(v T) uint32 {
	d.grow(d.count + 1)
	*d.change(d.count - 1) = v
	return d.count - 1
}

// grow makes the list as long as that; the new entries are zero.
func (d *draft[T]) grow(count uint32) {
	if count <= d.count {
		return
	}
	for have := (d.count + pageSize - 1) / pageSize; have*pageSize < count; have++ {
		number, page := have/pageSize, have%pageSize
		d.unshare()
		if int(number) == len(d.paged.groups) {
			d.paged.groups, d.groups, d.pages = append(d.paged.groups, new(group[T])), append(d.groups, true), append(d.pages, 0)
		}
		d.own(number)[page] = new([pageSize]T)
		d.pages[number] |= 1 << page
	}
	d.count = count
}

func (d *draft[T]) unshare() {
	if !d.shared {
		return
	}
	n := len(d.paged.groups)
	d.paged.groups = append(make([]*group[T], 0, n+1), d.paged.groups...)
	d.groups, d.pages, d.shared = make([]bool, n, n+1), make([]uint64, n, n+1), false
}
