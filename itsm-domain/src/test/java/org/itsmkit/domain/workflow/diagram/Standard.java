package org.itsmkit.domain.workflow.diagram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** XML as its standards read it. */
final class Standard {

    private static final String SCHEMAS = "/org/cibseven/bpm/model/bpmn/schema/";

    private Standard() {}

    static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(xml, e);
        }
    }

    static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The schemas of BPMN 2.0 as the model's jar has them. */
    static Schema bpmn() {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> new Input(systemId));
            return factory.newSchema(new StreamSource(open("BPMN20.xsd"), "BPMN20.xsd"));
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
    }

    static void validate(Schema schema, String xml) {
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(xml, e);
        }
    }

    private static InputStream open(String file) {
        InputStream found = Standard.class.getResourceAsStream(SCHEMAS + file);
        if (found == null) {
            throw new UncheckedIOException(new IOException("no schema " + file));
        }
        return found;
    }

    /** One of the schemas, by its file's name. */
    private record Input(String file) implements LSInput {
        @Override
        public InputStream getByteStream() {
            return open(file.substring(file.lastIndexOf('/') + 1));
        }

        @Override
        public String getSystemId() {
            return file;
        }

        @Override
        public java.io.@org.jspecify.annotations.Nullable Reader getCharacterStream() {
            return null;
        }

        @Override
        public void setCharacterStream(java.io.Reader reader) {}

        @Override
        public void setByteStream(InputStream stream) {}

        @Override
        public @org.jspecify.annotations.Nullable String getStringData() {
            return null;
        }

        @Override
        public void setStringData(String data) {}

        @Override
        public void setSystemId(String id) {}

        @Override
        public @org.jspecify.annotations.Nullable String getPublicId() {
            return null;
        }

        @Override
        public void setPublicId(String id) {}

        @Override
        public @org.jspecify.annotations.Nullable String getBaseURI() {
            return null;
        }

        @Override
        public void setBaseURI(String uri) {}

        @Override
        public String getEncoding() {
            return "UTF-8";
        }

        @Override
        public void setEncoding(String encoding) {}

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCertifiedText(boolean certified) {}
    }
}
