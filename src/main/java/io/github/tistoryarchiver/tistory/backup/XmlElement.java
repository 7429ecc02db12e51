package io.github.tistoryarchiver.tistory.backup;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An element of a backup in XML, with its text and its children. Changed only while it is read. */
public final class XmlElement {
    private static final int MAX_DEPTH = 64;
    private static final XMLInputFactory PARSERS = parsers();

    private final String name;
    private final Map<String, String> attributes = new TreeMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    public XmlElement(String name) {
        this.name = name;
    }

    /** Reads an element as {@link #xml()} writes it; {@code null} if the bytes are none. */
    public static @Nullable XmlElement parse(byte[] xml) {
        try {
            XMLStreamReader parser = PARSERS.createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
            try {
                return read(parser);
            } finally {
                parser.close();
            }
        } catch (XMLStreamException e) {
            return null;
        }
    }

    private static @Nullable XmlElement read(XMLStreamReader parser) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        while (parser.hasNext()) {
            int event = parser.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                XmlElement element = new XmlElement(parser.getLocalName());
                for (int i = 0; i < parser.getAttributeCount(); i++) {
                    element.put(parser.getAttributeLocalName(i), parser.getAttributeValue(i));
                }
                if (open.isEmpty()) {
                    root = element;
                } else {
                    open.getLast().add(element);
                }
                open.addLast(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.removeLast();
            } else if (parser.hasText() && !open.isEmpty()) {
                open.getLast().append(parser.getText());
            }
            if (open.size() > MAX_DEPTH) {
                return null;
            }
        }
        return root;
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    public String name() {
        return name;
    }

    /** Adds an attribute. */
    public void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    /** Adds a child. */
    public void add(XmlElement child) {
        children.add(child);
    }

    /** Adds to the text. */
    public void append(String more) {
        text.append(more);
    }

    /** Returns an attribute; empty if it is missing. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Returns the text of the element itself. */
    public String text() {
        return text.toString();
    }

    /** Returns the children of a name, in their order. */
    public Stream<XmlElement> children(String child) {
        return children.stream().filter(one -> one.name.equals(child));
    }

    /** Returns the first child of a name; {@code null} if there is none. */
    public @Nullable XmlElement child(String child) {
        return children(child).findFirst().orElse(null);
    }

    /** Returns the text of the first child of a name, without blanks around it; empty if there is none. */
    public String textOf(String child) {
        XmlElement found = child(child);
        return found == null ? "" : found.text().strip();
    }

    /** Returns the number in the first child of a name; {@code null} if there is none. */
    public @Nullable Long numberOf(String child) {
        String number = textOf(child);
        return number.matches("\\d{1,18}") ? Long.valueOf(number) : null;
    }

    /** Returns the element as XML in which everything but letters and the like is written in one way. */
    public String xml() {
        StringBuilder xml = new StringBuilder();
        writeTo(xml);
        return xml.toString();
    }

    private void writeTo(StringBuilder xml) {
        xml.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            xml.append(' ').append(attribute).append("=\"");
            escape(value, xml);
            xml.append('"');
        });
        xml.append('>');
        String own = text.toString();
        escape(children.isEmpty() ? own : own.strip(), xml);
        children.forEach(child -> child.writeTo(xml));
        xml.append("</").append(name).append('>');
    }

    private static void escape(String text, StringBuilder xml) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\r' -> xml.append("&#13;");
                default -> xml.append(c);
            }
        }
    }
}
