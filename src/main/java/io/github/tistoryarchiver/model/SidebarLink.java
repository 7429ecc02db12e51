package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/**
 * A link in the sidebar.
 *
 * @param url absolute
 * @param count the number in brackets after it, such as the number of posts in a month
 * @param dateText the date shown with it
 */
public record SidebarLink(
        String text,
        String url,
        @Nullable Integer count,
        @Nullable String dateText) {}
