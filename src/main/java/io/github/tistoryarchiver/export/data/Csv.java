package io.github.tistoryarchiver.export.data;

import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.sink.Sink;
import java.util.Map;
import java.util.TreeMap;

/** Tables of posts, comments and files for spreadsheets, and the same of drafts. The files themselves stay in the archive. */
public final class Csv implements TablesTarget {
    private final Map<Boolean, Tables> open = new TreeMap<>();

    /** The tables that are being written. */
    private record Tables(CsvTable posts, CsvTable comments, CsvTable assets) {}

    @Override
    public TargetTraits traits() {
        return TargetTraits.named("csv")
                .form(options -> (content, addresses) -> content.text())
                .termKey(TargetTraits.EVERY_NAME)
                .comments(TargetTraits.Comments.OWN)
                .isSite(false)
                .build();
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        open.put(false, tables("", sink));
    }

    /**
     * Starts tables.
     *
     * @param prefix of their names
     */
    private static Tables tables(String prefix, Sink sink) {
        return new Tables(
                new CsvTable(
                        sink.open(prefix + "posts.csv"),
                        "number,type,status,visibility,title,url,path,published,modified,category,tags,author,license,comments,files,summary,text"
                                .split(",")),
                new CsvTable(
                        sink.open(prefix + "comments.csv"),
                        "post,id,parent,depth,author,is_owner,date,date_text,text,original_id".split(",")),
                new CsvTable(
                        sink.open(prefix + "assets.csv"),
                        "post,role,status,file,name,media_type,bytes,sha256,width,height,alt,caption,source,problem"
                                .split(",")));
    }

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        Tables tables = open.computeIfAbsent(post.isDraft(), draft -> tables("drafts-", sink));
        tables.posts()
                .row(
                        post.number(),
                        Rows.type(post),
                        Rows.status(post),
                        post.visibility(),
                        post.title(),
                        post.address(),
                        post.path(),
                        Rows.time(post.date()),
                        Rows.time(post.modified()),
                        Rows.category(post),
                        String.join(", ", post.tags()),
                        post.author(),
                        post.license(),
                        post.comments().size(),
                        post.files().size(),
                        post.description(),
                        post.text());
        post.comments().forEach(comment -> tables.comments().row(Rows.comment(post, comment)));
        Rows.assets(post).forEach(asset -> tables.assets().row(Rows.asset(post, asset, post.number())));
    }

    @Override
    public void finish(Journey journey, Sink sink) {
        open.values().forEach(tables -> {
            tables.posts().close();
            tables.comments().close();
            tables.assets().close();
        });
    }
}
