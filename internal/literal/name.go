package literal

import (
	"unicode"
	"unicode/utf8"
)

// fieldName is the name of a Go field or type in a document: its first letter is small, and so are all capitals that it
// begins with, but for one that begins the next word. "AsKnownOn" is "asKnownOn", "ID" is "id", "IPRights" is
// "ipRights".
func fieldName(name string) string {
	letters := []rune(name)
	for i, r := range letters {
		if !unicode.IsUpper(r) || i > 0 && i+1 < len(letters) && unicode.IsLower(letters[i+1]) {
			break
		}
		letters[i] = unicode.ToLower(r)
	}
	return string(letters)
}

// fold is the text with every letter replaced by the first of those that differ from it in case only. Two texts have
// the same fold exactly when strings.EqualFold says so.
func fold[T string | []byte](text T) string {
	folded := make([]byte, 0, len(text))
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c >= 'a' && c <= 'z':
			folded = append(folded, c-'a'+'A')
			i++
		case c < utf8.RuneSelf:
			folded = append(folded, c)
			i++
		default:
			r, n := utf8.DecodeRuneInString(string(text[i:min(i+utf8.UTFMax, len(text))]))
			folded = utf8.AppendRune(folded, foldRune(r))
			i += n
		}
	}
	return string(folded)
}

// foldRune is the first of the letters that differ from r in case only.
func foldRune(r rune) rune {
	least := r
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		least = min(least, next)
	}
	return least
}
