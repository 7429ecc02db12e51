package io.github.tistoryarchiver.backup.verify;

import io.github.tistoryarchiver.archive.files.FileFault;
import io.github.tistoryarchiver.markdown.frontmatter.FrontMatter;
import io.github.tistoryarchiver.model.Post;
import java.util.Map;
import java.util.Objects;

/** Compares the front matter of {@code post.md} with {@code post.json}. */
final class FrontMatterCheck {
    private final Damages damages;

    FrontMatterCheck(Damages damages) {
        this.damages = damages;
    }

    /** Checks the front matter; returns whether it can be read. */
    boolean check(String file, Post post, String markdown) {
        try {
            Map<String, Object> stored = FrontMatter.read(markdown);
            Map<String, Object> expected = FrontMatter.read(FrontMatter.of(post));
            for (Map.Entry<String, Object> value : expected.entrySet()) {
                if (!Objects.equals(value.getValue(), stored.get(value.getKey()))) {
                    damages.add(new Damage(Damage.Kind.FRONT_MATTER, file, value.getKey()));
                }
            }
            return true;
        } catch (IllegalArgumentException e) {
            FileFault.Kind kind =
                    e.getCause() == null ? FileFault.Kind.NO_FRONT_MATTER : FileFault.Kind.DAMAGED_FRONT_MATTER;
            damages.add(Damage.unreadable(file, new FileFault(kind, "")));
            return false;
        }
    }
}
