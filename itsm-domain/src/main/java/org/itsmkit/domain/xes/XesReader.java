package org.itsmkit.domain.xes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.itsmkit.sla.InvalidInput;

/**
 * Reads a log in XES (IEEE 1849-2016 and 2023), plain or compressed by gzip, which its first bytes tell; one trace at a time, and no
 * more than one is held. Extensions, globals, classifiers, lists and attributes inside attributes are read over.
 *
 * <p>A document type is refused, and nothing is ever fetched. What is wrong is {@link InvalidInput} whose field is the
 * line and the column, both counted from 1; after that nothing more can be read. Used by one thread.
 */
public final class XesReader implements AutoCloseable {

    private static final Set<String> VALUES = Set.of("string", "date", "int", "float", "boolean", "id");
    private static final Set<String> NESTED = Set.of("list", "container");
    private static final Set<String> PREAMBLE = Set.of("extension", "global", "classifier");

    private final InputStream in;
    private final XMLStreamReader xml;
    private final XesSettings settings;
    private final Map<String, Object> log = new LinkedHashMap<>();
    private int depth;
    private boolean hasEnded;

    private XesReader(InputStream in, XMLStreamReader xml, XesSettings settings) {
        this.in = in;
        this.xml = xml;
        this.settings = settings;
    }

    /**
     * Begins to read, and closes {@code in} when closed, or when this fails.
     *
     * @throws IOException when it cannot be read
     * @throws InvalidInput when it does not begin as a log does
     */
    public static XesReader open(InputStream in, XesSettings settings) throws IOException {
        try {
            BufferedInputStream packed = new BufferedInputStream(in, 65_536);
            packed.mark(2);
            boolean isGzip = packed.read() == 0x1f && packed.read() == 0x8b;
            packed.reset();
            InputStream plain = isGzip ? new GZIPInputStream(packed, 65_536) : packed;
            XMLStreamReader xml = factory().createXMLStreamReader(new Bounded(plain, settings.maxBytes()));
            XesReader reader = new XesReader(in, xml, settings);
            reader.begin();
            return reader;
        } catch (XMLStreamException e) {
            in.close();
            throw broken(e);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The attributes of the log itself, as far as it has been read; most logs have them before the first trace. */
    public XesAttributes attributes() {
        return new XesAttributes(log);
    }

    /** The next trace; empty behind the last one. */
    public Optional<XesTrace> next() throws IOException {
        try {
            while (!hasEnded) {
                int event = step();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    finish();
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    if (name.equals("trace")) {
                        return Optional.of(trace());
                    }
                    if (PREAMBLE.contains(name) || name.equals("event")) {
                        // An event outside a trace belongs to no case.
                        skip();
                    } else {
                        attribute(log, "a trace or an attribute of the log");
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private void begin() throws XMLStreamException {
        if (step() != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("log")) {
            throw expected("the element log", found());
        }
    }

    private void finish() throws XMLStreamException {
        hasEnded = true;
        while (xml.hasNext()) {
            step();
        }
    }

    private XesTrace trace() throws XMLStreamException {
        Map<String, Object> attributes = new LinkedHashMap<>();
        List<XesAttributes> events = new ArrayList<>();
        while (step() == XMLStreamConstants.START_ELEMENT) {
            if (!xml.getLocalName().equals("event")) {
                attribute(attributes, "an event or an attribute of the trace");
            } else if (events.size() == settings.maxEvents()) {
                throw expected("at most " + settings.maxEvents() + " events in a trace", "one more");
            } else {
                events.add(event());
            }
        }
        return new XesTrace(new XesAttributes(attributes), events);
    }

    private XesAttributes event() throws XMLStreamException {
        Map<String, Object> attributes = new LinkedHashMap<>();
        while (step() == XMLStreamConstants.START_ELEMENT) {
            attribute(attributes, "an attribute of the event");
        }
        return new XesAttributes(attributes);
    }

    /** Reads one attribute to its end; {@code expected} says what may stand here. */
    private void attribute(Map<String, Object> into, String expected) throws XMLStreamException {
        String type = xml.getLocalName();
        if (NESTED.contains(type)) {
            skip();
            return;
        }
        if (!VALUES.contains(type)) {
            throw expected(expected, "the element " + shortened(type));
        }
        String key = required("key");
        into.put(key, value(type, required("value")));
        if (into.size() > settings.maxAttributes()) {
            throw expected("at most " + settings.maxAttributes() + " attributes", "one more");
        }
        skip();
    }

    private String required(String name) {
        String value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw expected("the attribute " + name + " of " + xml.getLocalName(), "none");
        }
        if (value.length() > settings.maxText()) {
            throw expected("at most " + settings.maxText() + " characters", value.length());
        }
        return value;
    }

    private Object value(String type, String text) {
        try {
            return XesValue.read(type, text, settings.zone());
        } catch (XesValue.Unreadable e) {
            throw expected(e.expected(), text);
        }
    }

    /** Reads over the rest of the element that has just begun. */
    private void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            step();
        }
    }

    /** The next begin or end of an element, or the end of the document. */
    private int step() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > settings.maxDepth()) {
                        throw expected("at most " + settings.maxDepth() + " elements inside each other", "one more");
                    }
                    return event;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return event;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return event;
                }
                case XMLStreamConstants.DTD -> throw expected("no document type", "one");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw expected("no entity", shortened(xml.getLocalName()));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!xml.isWhiteSpace()) {
                        throw expected("elements", shortened(xml.getText()));
                    }
                }
                default -> {
                    // Comments, processing instructions and white space say nothing.
                }
            }
        }
    }

    private String found() {
        return xml.isStartElement() ? "the element " + shortened(xml.getLocalName()) : "the end";
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    private InvalidInput expected(String expected, Object found) {
        return wrong(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(), expected, found);
    }

    private static InvalidInput wrong(int line, int column, String expected, Object found) {
        return new InvalidInput("XES line " + line + ", column " + column, expected, found);
    }

    /** What the parser says: not XML, or too long, or that reading failed. */
    private static InvalidInput broken(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException io) {
            throw io;
        }
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
        int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
        String message = String.valueOf(e.getMessage());
        int own = message.indexOf("Message: ");
        InvalidInput wrong =
                wrong(line, column, "well-formed XML without entities", message.substring(own < 0 ? 0 : own + 9));
        wrong.initCause(e);
        return wrong;
    }

    /** Lets so many bytes through. */
    private static final class Bounded extends java.io.FilterInputStream {
        private final long most;
        private long count;

        Bounded(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            pass(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            pass(Math.max(0, read));
            return read;
        }

        private void pass(int bytes) {
            count += bytes;
            if (count > most) {
                throw new InvalidInput("XES", "at most " + most + " bytes", "more");
            }
        }
    }
}
