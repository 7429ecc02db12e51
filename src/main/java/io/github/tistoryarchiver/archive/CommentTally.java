package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.JsonStream;
import io.github.tistoryarchiver.model.CommentAuthor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts the comments of a file, with replies, and the names of those who wrote them, without the owner. */
final class CommentTally {
    private final JsonStream json;
    private final Set<String> names = new HashSet<>();
    private int comments;

    private CommentTally(JsonStream json) {
        this.json = json;
    }

    /**
     * What a file holds.
     *
     * @param names of commenters, each once
     */
    record Result(int comments, Set<String> names) {
        private static final Result NONE = new Result(0, Set.of());
    }

    /** Counts a file; nothing if it does not exist or is damaged. */
    static Result of(Path file) {
        try {
            Result result = JsonStream.read(file, json -> new CommentTally(json).result());
            return result == null ? Result.NONE : result;
        } catch (ArchiveException e) {
            return Result.NONE;
        }
    }

    private Result result() {
        json.list(this::comment);
        return new Result(comments, names);
    }

    private Integer comment() {
        json.fields(name -> {
            switch (name) {
                case "author" -> author();
                case "replies" -> json.list(this::comment);
                default -> {} // not counted
            }
        });
        return ++comments;
    }

    private void author() {
        Map<String, String> author = new HashMap<>();
        json.fields(name -> {
            if ((name.equals("name") || name.equals("role")) && !json.isNull()) {
                author.put(name, json.text());
            }
        });
        if (author.containsKey("name") && !CommentAuthor.OWNER.equals(author.get("role"))) {
            names.add(author.get("name"));
        }
    }
}
