package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.JsonStream;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.IndexEntryBuilder;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code index.json}, which has some megabytes in a large archive. */
final class IndexReader {
    private final JsonStream json;
    private @Nullable String blog;
    private int count;
    private @Nullable List<IndexEntry> posts;

    private IndexReader(JsonStream json) {
        this.json = json;
    }

    /**
     * Reads the file.
     *
     * @return {@code null} if there is none
     * @throws ArchiveException when it is damaged
     */
    static @Nullable Index read(Path file) {
        return JsonStream.read(file, json -> new IndexReader(json).index());
    }

    private Index index() {
        json.fields(this::field);
        JsonStream.require(blog, "blog");
        JsonStream.require(posts, "posts");
        return new Index(Objects.requireNonNull(blog), count, Objects.requireNonNull(posts));
    }

    private void field(String name) {
        switch (name) {
            case "blog" -> blog = json.text();
            case "count" -> count = json.smallNumber();
            case "posts" -> posts = json.list(this::entry);
            default -> {} // of a later version
        }
    }

    private IndexEntry entry() {
        IndexEntryBuilder entry = IndexEntryBuilder.builder();
        json.fields(name -> {
            switch (name) {
                case "id" -> entry.id(json.number());
                case "type" -> entry.type(json.constant(PostType.class));
                case "url" -> entry.url(json.text());
                case "slug" -> entry.slug(json.textOrNull());
                case "title" -> entry.title(json.textOrNull());
                case "category" -> entry.category(json.list(json::text));
                case "publishedAt" -> entry.publishedAt(json.time());
                case "modifiedAt" -> entry.modifiedAt(json.time());
                case "visibility" -> entry.visibility(json.constant(Visibility.class));
                case "commentCount" -> entry.commentCount(json.isNull() ? null : json.smallNumber());
                case "comments" -> entry.comments(json.smallNumber());
                case "assets" -> entry.assets(json.smallNumber());
                case "missingAssets" -> entry.missingAssets(json.smallNumber());
                case "state" -> entry.state(json.constant(PostState.class));
                case "folder" -> entry.folder(json.text());
                default -> {} // of a later version
            }
        });
        return entry.build();
    }
}
