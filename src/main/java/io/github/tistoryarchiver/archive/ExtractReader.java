package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.JsonStream;
import io.github.tistoryarchiver.model.AssetOrigin;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.Loss;
import io.github.tistoryarchiver.model.Source;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an extract of {@code post.json}. */
final class ExtractReader {
    private final JsonStream json;

    private ExtractReader(JsonStream json) {
        this.json = json;
    }

    /**
     * Reads the extract of a file.
     *
     * @return {@code null} if there is none
     * @throws ArchiveException when it is damaged
     */
    static @Nullable PostExtract read(Path file) {
        return JsonStream.read(file, json -> new ExtractReader(json).post());
    }

    private PostExtract post() {
        PostExtractBuilder post = PostExtractBuilder.builder();
        json.fields(name -> {
            switch (name) {
                case "url" -> post.url(json.text());
                case "source" -> post.source(json.isNull() ? null : json.constant(Source.class));
                case "related" -> post.related(json.list(this::related));
                case "assets" -> post.assets(json.list(this::file));
                case "losses" -> post.losses(json.isNull() ? null : json.list(this::loss));
                case "sources" -> post.isMerged(!json.isNull());
                default -> {} // not of the extract
            }
        });
        JsonStream.require(post.url(), "url");
        JsonStream.require(post.related(), "related");
        JsonStream.require(post.assets(), "assets");
        return post.build();
    }

    private PostExtract.Related related() {
        PostExtractRelatedBuilder row = PostExtractRelatedBuilder.builder();
        json.fields(name -> {
            switch (name) {
                case "id" -> row.id(json.isNull() ? null : json.number());
                case "commentCount" -> row.commentCount(json.isNull() ? null : json.smallNumber());
                default -> {} // not of the extract
            }
        });
        return row.build();
    }

    private PostExtract.File file() {
        PostExtractFileBuilder file = PostExtractFileBuilder.builder();
        json.fields(name -> {
            switch (name) {
                case "status" -> file.status(json.constant(AssetStatus.class));
                case "origin" -> file.origin(json.isNull() ? null : json.constant(AssetOrigin.class));
                default -> {} // not of the extract
            }
        });
        JsonStream.require(file.status(), "status");
        return file.build();
    }

    private Loss loss() {
        Map<Loss.Kind, String> kind = new EnumMap<>(Loss.Kind.class);
        Map<String, String> texts = new HashMap<>();
        json.fields(name -> {
            switch (name) {
                case "kind" -> kind.put(json.constant(Loss.Kind.class), name);
                case "place", "excerpt" -> texts.put(name, json.text());
                default -> {} // of a later version
            }
        });
        JsonStream.require(kind.isEmpty() ? null : kind, "kind");
        return new Loss(
                kind.keySet().iterator().next(), texts.getOrDefault("place", ""), texts.getOrDefault("excerpt", ""));
    }
}
