package io.github.tistoryarchiver.model;

import java.util.List;

/** The sidebar, which is the same on every page. Texts are as shown, often shortened by the platform. */
public record Sidebar(
        List<SidebarLink> notices,
        List<SidebarLink> recentPosts,
        List<SidebarLink> popularPosts,
        List<SidebarLink> recentComments,
        List<SidebarLink> archives,
        List<SidebarLink> tags,
        List<SidebarLink> links,
        List<SidebarLink> menu) {

    /** A sidebar about which nothing is known. */
    public static final Sidebar EMPTY =
            new Sidebar(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Returns this sidebar without the newest comments, which begin with the name of their author. */
    Sidebar withoutReaders() {
        return new Sidebar(notices, recentPosts, popularPosts, List.of(), archives, tags, links, menu);
    }

    /** Returns this sidebar, with empty lists taken from an older reading. */
    public Sidebar orElse(Sidebar older) {
        return new Sidebar(
                firstFilled(notices, older.notices),
                firstFilled(recentPosts, older.recentPosts),
                firstFilled(popularPosts, older.popularPosts),
                firstFilled(recentComments, older.recentComments),
                firstFilled(archives, older.archives),
                firstFilled(tags, older.tags),
                firstFilled(links, older.links),
                firstFilled(menu, older.menu));
    }

    private static List<SidebarLink> firstFilled(List<SidebarLink> one, List<SidebarLink> other) {
        return one.isEmpty() ? other : one;
    }
}
