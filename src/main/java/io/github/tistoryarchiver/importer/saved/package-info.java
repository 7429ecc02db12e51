/**
 * Pages as browsers and mirroring programs saved them: in one file with their pictures, or with files beside them, their links
 * led elsewhere. What is read here gets its addresses back as far as the saved page still has them.
 *
 * <p>Start at {@link io.github.tistoryarchiver.importer.saved.SavedSource}.
 */
@NullMarked
package io.github.tistoryarchiver.importer.saved;

import org.jspecify.annotations.NullMarked;
