/** What pages are made of: elements, addresses and words. Texts are escaped wherever they come from. */
@NullMarked
package io.github.tistoryarchiver.site.html;

import org.jspecify.annotations.NullMarked;
