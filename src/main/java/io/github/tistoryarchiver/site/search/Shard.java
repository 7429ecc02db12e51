package io.github.tistoryarchiver.site.search;

/** A range of terms with the documents that have them, as one row of bits. */
final class Shard {
    private static final int ASCII = 0x80;

    private final Bits bits = new Bits();
    private final int documents;
    private int terms;
    private String before = "";

    /**
     * Starts a shard.
     *
     * @param documents the number of all documents
     */
    Shard(int documents) {
        this.documents = documents;
    }

    boolean isEmpty() {
        return terms == 0;
    }

    /** Returns about how many bytes its file has. */
    int size() {
        return bits.size() / 7;
    }

    /** Adds a term, which comes after all before. */
    void add(String term, Postings postings) {
        int shared = shared(term);
        boolean isAlike = term.length() == before.length() && shared + 1 == term.length();
        bits.put(isAlike ? 1 : 0, 1);
        if (isAlike) {
            bits.golomb(term.charAt(shared) - before.charAt(shared));
        } else {
            bits.gamma(shared + 1);
            bits.gamma(term.length() - shared);
            for (int i = shared; i < term.length(); i++) {
                boolean isAscii = term.charAt(i) < ASCII;
                bits.put(isAscii ? 0 : 1, 1);
                bits.put(term.charAt(i), isAscii ? 7 : 16);
            }
        }
        postings.writeTo(bits, documents);
        before = term;
        terms++;
    }

    private int shared(String term) {
        int shared = 0;
        while (shared < Math.min(before.length(), term.length()) && before.charAt(shared) == term.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    String script(int number) {
        return Script.call("shard", number, terms, bits.text());
    }
}
