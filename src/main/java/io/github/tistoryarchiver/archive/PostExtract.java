package io.github.tistoryarchiver.archive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.tistoryarchiver.model.AssetOrigin;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.Loss;
import io.github.tistoryarchiver.model.Provenance;
import io.github.tistoryarchiver.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some fields of {@code post.json}, with the meaning they have there; read in a fraction of the time of the whole post. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PostExtract(
        String url,
        @Nullable Source source,
        List<Related> related,
        List<File> assets,
        @Nullable List<Loss> losses,
        @Nullable List<Provenance> sources) {

    /** A row of the list of other posts. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Related(@Nullable Long id, @Nullable Integer commentCount) {}

    /** A file of the post. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record File(AssetStatus status, @Nullable AssetOrigin origin) {}
}
