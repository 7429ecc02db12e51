/**
 * Flavours of Markdown, as the engines of the export's targets read them.
 *
 * <p>Start at {@link io.github.tistoryarchiver.export.dialect.EngineDialect}; {@link
 * io.github.tistoryarchiver.export.dialect.Rule} has what an engine may take for its own language.
 */
@NullMarked
package io.github.tistoryarchiver.export.dialect;

import org.jspecify.annotations.NullMarked;
