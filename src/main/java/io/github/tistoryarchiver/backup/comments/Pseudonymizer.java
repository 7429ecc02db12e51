package io.github.tistoryarchiver.backup.comments;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.backup.options.Redaction;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.CommentAuthor;
import io.github.tistoryarchiver.model.Trackback;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the names of people who wrote comments with pseudonyms. A pseudonym is derived from the name and from a key
 * in {@code .state/}. So the same name has the same pseudonym in all posts and runs, and nobody without the key can
 * test names.
 */
public final class Pseudonymizer {
    private static final int KEY_BYTES = 32;
    private static final int HEX_DIGITS = 8;
    private static final int DIGEST_DIGITS = 5;
    private static final int DIGEST_BITS = 20;
    private static final Pattern PSEUDONYM = Pattern.compile("reader-[0-9a-f]{" + HEX_DIGITS + "}");

    private final Redaction redaction;
    private final byte[] key;

    private Pseudonymizer(Redaction redaction, byte[] key) {
        this.redaction = redaction;
        this.key = key;
    }

    /** The content of the file in {@code .state/}. */
    private record Key(String hex) {
        Key {
            if (HexFormat.of().parseHex(hex).length != KEY_BYTES) {
                throw new IllegalArgumentException("there is no key of " + KEY_BYTES + " bytes");
            }
        }
    }

    public static Pseudonymizer of(Archive archive, Redaction redaction) {
        if (redaction == Redaction.NONE) {
            return new Pseudonymizer(redaction, new byte[0]);
        }
        Key known = archive.state().read(StateFiles.PSEUDONYMS, Key.class);
        if (known != null) {
            return new Pseudonymizer(redaction, HexFormat.of().parseHex(known.hex()));
        }
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        archive.state().write(StateFiles.PSEUDONYMS, new Key(HexFormat.of().formatHex(key)));
        return new Pseudonymizer(redaction, key);
    }

    public boolean areNamed() {
        return redaction == Redaction.NONE;
    }

    /** Returns the threads as they may be stored. */
    public List<Comment> redacted(List<Comment> threads) {
        return areNamed() ? threads : threads.stream().map(this::redacted).toList();
    }

    /**
     * Returns the threads of a backup as they may be stored. Their negative numbers, made of what they say, become ones that
     * nobody can make of it without the key.
     */
    public List<Comment> redactedOfBackup(List<Comment> threads) {
        return areNamed() ? threads : redacted(renumbered(threads, null, new HashSet<>()));
    }

    private List<Comment> renumbered(List<Comment> threads, @Nullable Long parent, Set<Long> taken) {
        return threads.stream()
                .map(comment -> {
                    long id = number(comment.id(), parent, taken);
                    return comment.with()
                            .id(id)
                            .parentId(parent)
                            .replies(renumbered(comment.replies(), id, taken))
                            .build();
                })
                .toList();
    }

    /** Returns a number of the same time, greater than that of the comment above. */
    private long number(long id, @Nullable Long parent, Set<Long> taken) {
        long secret = Long.parseLong(digest(Long.toString(id)).substring(0, DIGEST_DIGITS), 16);
        long number = (id >> DIGEST_BITS << DIGEST_BITS) + secret;
        if (parent != null && number <= parent) {
            number = parent + 1;
        }
        while (!taken.add(number)) {
            number++;
        }
        return number;
    }

    /** Returns threads as backups have them, in which the blog's owner is one of the readers. */
    public List<Comment> asGuests(List<Comment> threads) {
        return areNamed()
                ? threads
                : redacted(threads.stream().map(Pseudonymizer::asGuest).toList());
    }

    private static Comment asGuest(Comment comment) {
        CommentAuthor author = comment.author();
        return comment.with()
                .author(new CommentAuthor(author.name(), null, null, CommentAuthor.GUEST))
                .replies(comment.replies().stream().map(Pseudonymizer::asGuest).toList())
                .build();
    }

    /** Returns trackbacks as they may be stored: without the addresses of other sites. */
    public List<Trackback> redactedTrackbacks(List<Trackback> trackbacks) {
        boolean isWithText = redaction != Redaction.ALL;
        return areNamed()
                ? trackbacks
                : trackbacks.stream()
                        .map(one -> new Trackback(
                                null,
                                pseudonym(one.site()),
                                isWithText ? one.title() : null,
                                isWithText ? one.excerpt() : null,
                                one.receivedAt(),
                                one.spam()))
                        .toList();
    }

    private Comment redacted(Comment comment) {
        List<Comment> replies = redacted(comment.replies());
        if (comment.author().role().equals(CommentAuthor.OWNER)) {
            return comment.by(comment.author(), pseudonym(comment.mention()), comment.text(), replies);
        }
        CommentAuthor author = new CommentAuthor(
                pseudonym(comment.author().name()), null, null, comment.author().role());
        Comment named = comment.by(author, pseudonym(comment.mention()), comment.text(), replies);
        return redaction == Redaction.ALL
                ? named.with().text(null).earlierTexts(null).build()
                : named;
    }

    private @Nullable String pseudonym(@Nullable String name) {
        if (name == null || PSEUDONYM.matcher(name).matches()) {
            return name;
        }
        return "reader-" + digest(name.strip()).substring(0, HEX_DIGITS);
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
