package io.github.tistoryarchiver.export;

import io.github.tistoryarchiver.content.Fragments;
import io.github.tistoryarchiver.content.LinkTarget;
import io.github.tistoryarchiver.content.PostLinks;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.source.Entry;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Maps the addresses in the text of a post: a file to where it is placed, a link to a published post to its new path, one to
 * what is not published to its old address.
 */
final class LinkRewriter implements UnaryOperator<String> {
    private final Entry from;
    private final Map<String, String> files;
    private final SiteLinks site;

    /**
     * Creates a rewriter for one post.
     *
     * @param files by the source under which the text refers to them
     */
    LinkRewriter(Entry from, Map<String, String> files, SiteLinks site) {
        this.from = from;
        this.files = files;
        this.site = site;
    }

    /** The links of all posts of an export. */
    record SiteLinks(
            PostLinks links, Target target, Journey journey, Map<Long, Entry> published, Fragments fragments) {}

    @Override
    public String apply(String address) {
        String file = files.get(address);
        return withoutBraces(file != null ? file : link(address));
    }

    private String link(String address) {
        if (!(site.links().target(address) instanceof LinkTarget.Archived archived)) {
            return address;
        }
        Entry to = site.published().get(archived.place().id());
        if (to == null) {
            return address;
        }
        String fragment = fragment(to, archived.fragment());
        return site.target().link(from, to, site.journey()) + (fragment == null ? "" : "#" + fragment);
    }

    /** Returns a fragment if it leads to something in a post. */
    private @Nullable String fragment(Entry to, @Nullable String fragment) {
        return fragment != null && site.fragments().of(to.id()).contains(fragment) ? fragment : null;
    }

    /** Encodes braces, which engines read as their own before they read Markdown. */
    private static String withoutBraces(String address) {
        return address.replace("{", "%7B").replace("}", "%7D");
    }
}
