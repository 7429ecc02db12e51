package io.github.tistoryarchiver.export.data;

import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FlatComment;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.PlacedFile;
import io.github.tistoryarchiver.export.parts.Scaffold;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.sink.Sink;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tables of posts, comments and files for spreadsheets, and the same of drafts. The files themselves stay in the archive. */
public final class Csv implements Target {
    private final Map<Boolean, Tables> open = new TreeMap<>();

    /** The tables that are being written. */
    private record Tables(CsvTable posts, CsvTable comments, CsvTable assets) {}

    @Override
    public TargetTraits traits() {
        return TargetTraits.named("csv")
                .form(options -> (content, addresses) -> content.text())
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
    public String notes(Journey journey, Locale language) {
        return Scaffold.text("csv/notes_" + language.getLanguage() + ".md", Map.of());
    }

    @Override
    public FilePlace files(Entry entry, Journey journey) {
        return new FilePlace(Rows.folder(entry), Rows.folder(entry));
    }

    @Override
    public void place(PlacedFile file, Sink sink) {
        // stays where it is: the table names its place in the archive
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
        post.comments().forEach(comment -> add(post, comment, tables.comments()));
        Rows.assets(post).forEach(asset -> add(post, asset, tables.assets()));
    }

    private static void add(ExportPost post, FlatComment comment, CsvTable table) {
        table.row(
                post.number(),
                comment.id(),
                comment.parent(),
                comment.depth(),
                comment.author(),
                comment.owner() ? 1 : 0,
                comment.date(),
                comment.dateText(),
                comment.text(),
                Rows.originalId(comment));
    }

    private static void add(ExportPost post, Asset asset, CsvTable table) {
        table.row(
                post.number(),
                Rows.word(asset.role()),
                Rows.word(asset.status()),
                Rows.file(post, asset),
                asset.name(),
                asset.mediaType(),
                asset.bytes(),
                asset.sha256(),
                asset.width(),
                asset.height(),
                asset.alt(),
                asset.caption(),
                asset.source(),
                asset.problem());
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
