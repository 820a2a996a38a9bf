package org.itsmkit.domain.xes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a log in XES (IEEE 1849-2023) as UTF-8, trace by trace. What XML cannot hold becomes U+FFFD; line ends in values
 * become spaces, as every reader of XML would make of them. Used by one thread.
 */
public final class XesWriter implements AutoCloseable {

    private final XMLStreamWriter xml;

    private XesWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Begins a log with these attributes. The stream is flushed and left open when the writer is closed. */
    public static XesWriter open(OutputStream out, XesAttributes attributes) throws IOException {
        try {
            XesWriter writer =
                    new XesWriter(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"));
            writer.begin(attributes);
            return writer;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    public void write(XesTrace trace) throws IOException {
        try {
            start("trace");
            attributes(trace.attributes());
            for (XesAttributes event : trace.events()) {
                start("event");
                attributes(event);
                end();
            }
            end();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Ends the log. */
    @Override
    public void close() throws IOException {
        try {
            end();
            xml.writeEndDocument();
            xml.flush();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void begin(XesAttributes attributes) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        start("log");
        xml.writeAttribute("xes.version", "1849.2023");
        xml.writeAttribute("xes.features", "");
        for (String[] extension : Xes.EXTENSIONS) {
            xml.writeEmptyElement("extension");
            xml.writeAttribute("name", extension[0]);
            xml.writeAttribute("prefix", extension[1]);
            xml.writeAttribute("uri", extension[2]);
        }
        attributes(attributes);
    }

    private void attributes(XesAttributes attributes) throws XMLStreamException {
        for (Map.Entry<String, Object> attribute : attributes.values().entrySet()) {
            xml.writeEmptyElement(XesValue.type(attribute.getValue()));
            xml.writeAttribute("key", plain(attribute.getKey()));
            xml.writeAttribute("value", plain(attribute.getValue().toString()));
        }
    }

    private void start(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean isLineEnd = c == '\n' || c == '\r' || c == '\t';
            boolean isXml = c >= 0x20 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
            plain.appendCodePoint(isLineEnd ? ' ' : isXml ? c : 0xFFFD);
        });
        return plain.toString();
    }
}
