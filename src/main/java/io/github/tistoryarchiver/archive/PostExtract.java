package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.model.AssetOrigin;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.Loss;
import io.github.tistoryarchiver.model.Source;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some fields of {@code post.json}, with the meaning they have there; read in a fraction of the time of the whole post.
 *
 * @param isMerged whether an import merged the post of several sources
 */
@RecordBuilder
public record PostExtract(
        String url,
        @Nullable Source source,
        List<Related> related,
        List<File> assets,
        @Nullable List<Loss> losses,
        boolean isMerged) {

    /** A row of the list of other posts. */
    @RecordBuilder
    public record Related(@Nullable Long id, @Nullable Integer commentCount) {}

    /** A file of the post. */
    @RecordBuilder
    public record File(AssetStatus status, @Nullable AssetOrigin origin) {}
}
