package io.github.tistoryarchiver.export.book;

import io.github.tistoryarchiver.export.parts.XmlWriter;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The package document of a book: what it is, what is in it, and in which order it is read.
 *
 * @param id a URN that no other book has
 * @param creator {@code null} if it is not known
 * @param description blank for none
 * @param source address of the blog
 * @param modified the newest change of a post
 * @param pictures media types by path
 */
record PackageDocument(
        String id,
        String title,
        @Nullable String creator,
        String description,
        String source,
        Instant modified,
        SortedMap<String, String> pictures) {

    byte[] bytes(List<Chapter> chapters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XmlWriter xml = new XmlWriter(out)) {
            xml.start(
                    "package",
                    "xmlns",
                    "http://www.idpf.org/2007/opf",
                    "version",
                    "3.0",
                    "unique-identifier",
                    "id",
                    "xml:lang",
                    "ko");
            metadata(xml);
            manifest(xml, chapters);
            xml.start("spine");
            xml.empty("itemref", "idref", "title");
            chapters.forEach(chapter -> xml.empty("itemref", "idref", "c" + chapter.number()));
            xml.empty("itemref", "idref", "years");
            xml.end();
        }
        return out.toByteArray();
    }

    private void metadata(XmlWriter xml) {
        xml.start("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.element("dc:identifier", id, "id", "id");
        xml.element("dc:title", title);
        xml.element("dc:language", "ko");
        if (creator != null && !creator.isBlank()) {
            xml.element("dc:creator", creator);
        }
        if (!description.isBlank()) {
            xml.element("dc:description", description);
        }
        xml.element("dc:source", source);
        xml.element("meta", modified.toString(), "property", "dcterms:modified");
        xml.end();
    }

    private void manifest(XmlWriter xml, List<Chapter> chapters) {
        String xhtml = "application/xhtml+xml";
        xml.start("manifest");
        xml.empty("item", "id", "nav", "href", "nav.xhtml", "media-type", xhtml, "properties", "nav");
        xml.empty("item", "id", "title", "href", "title.xhtml", "media-type", xhtml);
        xml.empty("item", "id", "years", "href", "years.xhtml", "media-type", xhtml);
        xml.empty("item", "id", "style", "href", "style.css", "media-type", "text/css");
        chapters.forEach(chapter -> xml.empty(
                "item", "id", "c" + chapter.number(), "href", "posts/" + chapter.file(), "media-type", xhtml));
        int number = 0;
        for (Map.Entry<String, String> picture : pictures.entrySet()) {
            number++;
            xml.empty("item", "id", "p" + number, "href", picture.getKey(), "media-type", picture.getValue());
        }
        xml.end();
    }
}
