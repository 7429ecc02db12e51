package io.github.tistoryarchiver.cluster.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of objects, as {@code ListObjectsV2} answers.
 *
 * @param folders what keys have in common up to the next slash, if that was asked for
 * @param next by which the list goes on; {@code null} at its end
 */
record S3Page(
        List<S3Object> objects,
        List<String> folders,
        @Nullable String next) {

    /**
     * Reads a page whose keys are encoded as in addresses.
     *
     * @throws IOException when it is not one
     */
    static S3Page read(InputStream xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return read(factory.createXMLStreamReader(xml, StandardCharsets.UTF_8.name()));
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new IOException("the store's list of objects cannot be read", e);
        }
    }

    private static S3Page read(XMLStreamReader xml) throws XMLStreamException, IOException {
        List<S3Object> objects = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "Contents" -> objects.add(object(fields));
                        case "CommonPrefixes" -> folders.add(decoded(needed(fields, "Prefix")));
                        default -> fields.put(xml.getLocalName(), text.toString());
                    }
                }
                default -> {}
            }
        }
        boolean goesOn = fields.getOrDefault("IsTruncated", "").strip().equals("true");
        return new S3Page(objects, folders, goesOn ? needed(fields, "NextContinuationToken") : null);
    }

    private static S3Object object(Map<String, String> fields) throws IOException {
        return new S3Object(
                decoded(needed(fields, "Key")),
                Long.parseLong(needed(fields, "Size").strip()),
                needed(fields, "ETag"));
    }

    private static String needed(Map<String, String> fields, String name) throws IOException {
        String value = fields.remove(name);
        if (value == null) {
            throw new IOException("the store's list of objects lacks " + name);
        }
        return value;
    }

    private static String decoded(String key) {
        return URLDecoder.decode(key, StandardCharsets.UTF_8);
    }
}
