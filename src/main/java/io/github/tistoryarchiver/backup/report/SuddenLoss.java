package io.github.tistoryarchiver.backup.report;

/**
 * Posts that vanished from the blog at once, too many to believe it at the first answers: none of them is marked gone
 * before {@link #DAYS} runs on as many days say the same, or the user accepts it.
 *
 * @param missing how many vanished
 * @param of how many the archive held as alive
 */
public record SuddenLoss(int missing, int of) {
    /** On how many days runs must miss a post. */
    public static final int DAYS = 3;

    private static final int FEW = 5;
    private static final int SHARE = 5;

    /** Tells whether it is more than a fifth of the blog, and more than five posts. */
    public boolean isSudden() {
        return missing > FEW && missing * SHARE > of;
    }
}
