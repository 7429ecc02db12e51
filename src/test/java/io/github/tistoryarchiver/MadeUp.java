package io.github.tistoryarchiver;

import io.github.tistoryarchiver.model.Author;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.CommentAuthor;
import io.github.tistoryarchiver.model.CommentBuilder;
import io.github.tistoryarchiver.model.PostBuilder;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.model.Visibility;
import java.util.List;

/** Posts and comments with just what each must have, for a test to say what matters to it. */
public final class MadeUp {
    private MadeUp() {}

    public static PostBuilder post(long id) {
        return PostBuilder.builder()
                .id(id)
                .blog("sora")
                .type(PostType.POST)
                .url("https://sora.tistory.com/" + id)
                .author(new Author("소라"))
                .category(new PostCategory(List.of(), null))
                .tags(List.of())
                .visibility(Visibility.PUBLIC)
                .related(List.of())
                .assets(List.of())
                .links(List.of())
                .videos(List.of())
                .linkCards(List.of())
                .codeBlocks(List.of())
                .state(PostState.LIVE)
                .source(Source.PAGE);
    }

    public static CommentBuilder comment(long id, String text) {
        return CommentBuilder.builder()
                .id(id)
                .author(new CommentAuthor(null, null, null, CommentAuthor.GUEST))
                .text(text)
                .state(PostState.LIVE)
                .replies(List.of());
    }

    public static Comment thread(long id, String text, Comment... replies) {
        return comment(id, text).replies(List.of(replies)).build();
    }
}
