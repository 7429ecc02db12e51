package io.github.tistoryarchiver.importer.ttxml;

import io.github.tistoryarchiver.tistory.backup.XmlElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one element of a TTXML backup. What nobody may see is not read: addresses of readers, and passwords. */
public final class TtxmlElementReader {
    private static final Pattern SECRET = Pattern.compile("(?i)(remote)?ip|logs|.*(password|secretkey).*");
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 32 << 20;
    private static final XMLInputFactory PARSERS = parsers();

    private final Files files;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private long size;

    /** Receives the contents of attachments, which are too large to be kept in memory. */
    public interface Files {
        /**
         * Takes a file.
         *
         * @param attachment what was read of its description
         * @param content its bytes; need not be read to the end
         */
        void take(XmlElement attachment, InputStream content) throws IOException, XMLStreamException;
    }

    private TtxmlElementReader(Files files) {
        this.files = files;
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /**
     * Reads an element.
     *
     * @throws XMLStreamException when it is no XML, nested too deep, or too large
     */
    public static XmlElement read(Reader in, Files files) throws IOException, XMLStreamException {
        XMLStreamReader parser = PARSERS.createXMLStreamReader(in);
        try {
            return new TtxmlElementReader(files).read(parser);
        } finally {
            parser.close();
        }
    }

    private XmlElement read(XMLStreamReader parser) throws IOException, XMLStreamException {
        XmlElement root = null;
        while (parser.hasNext()) {
            switch (parser.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement started = start(parser);
                    root = root == null ? started : root;
                }
                case XMLStreamConstants.END_ELEMENT -> open.pollLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text(parser.getText());
                default -> {
                    // comments and the like are not the author's
                }
            }
        }
        if (root == null) {
            throw new XMLStreamException("no element");
        }
        return root;
    }

    private @Nullable XmlElement start(XMLStreamReader parser) throws IOException, XMLStreamException {
        String name = parser.getLocalName();
        XmlElement parent = open.peekLast();
        if (SECRET.matcher(name).matches()) {
            pass(parser);
            return null;
        }
        if (name.equals("content") && parent != null && isFile(parent)) {
            try (Base64Text content = new Base64Text(parser)) {
                files.take(parent, content);
            }
            return null;
        }
        XmlElement element = new XmlElement(name);
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            count(parser.getAttributeValue(i).length());
            element.put(parser.getAttributeLocalName(i), parser.getAttributeValue(i));
        }
        if (parent != null) {
            parent.add(element);
        }
        open.addLast(element);
        if (open.size() > MAX_DEPTH) {
            throw new XMLStreamException("nested too deep");
        }
        return element;
    }

    private static boolean isFile(XmlElement parent) {
        return parent.name().equals("attachment") || parent.name().equals("banner");
    }

    private void text(String text) throws XMLStreamException {
        XmlElement element = open.peekLast();
        if (element != null) {
            count(text.length());
            element.append(text);
        }
    }

    private void count(int characters) throws XMLStreamException {
        size += characters;
        if (size > MAX_TEXT) {
            throw new XMLStreamException("too large");
        }
    }

    private static void pass(XMLStreamReader parser) throws XMLStreamException {
        for (int depth = 1; depth > 0 && parser.hasNext(); ) {
            int event = parser.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
