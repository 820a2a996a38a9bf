package org.itsmkit.domain.xes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XesReaderTest {

    private static final XesSettings SMALL = new XesSettings(20_000, 3, 4, 50, 8, ZoneOffset.UTC);

    private static List<XesTrace> read(byte[] bytes, XesSettings settings) throws IOException {
        List<XesTrace> traces = new ArrayList<>();
        try (XesReader reader = XesReader.open(new ByteArrayInputStream(bytes), settings)) {
            for (Optional<XesTrace> trace = reader.next(); trace.isPresent(); trace = reader.next()) {
                traces.add(trace.get());
            }
            assertThat(reader.next()).isEmpty();
        }
        return traces;
    }

    private static List<XesTrace> read(String xml) throws IOException {
        return read(xml.getBytes(StandardCharsets.UTF_8), SMALL);
    }

    @Test
    void aTraceHasItsAttributesAndThoseOfItsEvents() throws IOException {
        List<XesTrace> traces = read("""
                \uFEFF<?xml version="1.0" encoding="UTF-8"?>
                <log xes.version="1849.2016" xmlns="http://www.xes-standard.org/">
                  <extension name="Time" prefix="time" uri="http://x/time.xesext"/>
                  <global scope="event"><string key="a" value="b"/></global>
                  <classifier name="c" keys="a"/>
                  <string key="k" value="v"><string key="inside" value="w"/></string>
                  <trace><string key="concept:name" value="한글"/>
                    <event><date key="time:timestamp" value="2026-03-29T03:30:00.000+02:00"/><int key="n" value="3"/>
                      <float key="f" value="1.5E3"/><boolean key="b" value="true"/></event>
                    <event><date key="time:timestamp" value="2026-03-29T03:30:00"/><list key="l"><string key="x" value="y"/></list></event>
                  </trace>
                  <trace/>
                </log>""");
        assertThat(traces).hasSize(2);
        assertThat(traces.get(0).attributes().text(Xes.NAME)).contains("한글");
        XesAttributes first = traces.get(0).events().get(0);
        assertThat(first.instant(Xes.TIMESTAMP)).contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(first.values())
                .containsEntry("n", 3L)
                .containsEntry("f", new BigDecimal("1.5E3"))
                .containsEntry("b", true);
        assertThat(traces.get(0).events().get(1).instant(Xes.TIMESTAMP))
                .contains(Instant.parse("2026-03-29T03:30:00Z"));
        assertThat(traces.get(1).events()).isEmpty();
    }

    @Test
    void aTimeWithoutAZoneIsOfTheZoneThatIsSaid() throws IOException {
        XesSettings seoul = new XesSettings(1_000, 1, 1, 100, 8, ZoneId.of("Asia/Seoul"));
        String xml =
                "<log><trace><event><date key='time:timestamp' value='2026-01-01T09:00:00'/></event></trace></log>";
        assertThat(read(xml.getBytes(StandardCharsets.UTF_8), seoul)
                        .get(0)
                        .events()
                        .get(0)
                        .instant(Xes.TIMESTAMP))
                .contains(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void aGzipFileIsToldByItsContent() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("<log><trace/></log>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(packed.toByteArray(), SMALL)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE log><log/> | line 1 | no document type",
                "<!DOCTYPE log [<!ENTITY a 'b'>]><log><string key='k' value='&a;'/></log> | line 1 | no document type",
                "<html/> | line 1, column 8 | the element log",
                "<log><string key='k' value='&a;'/></log> | line 1 | well-formed XML",
                "<log>&a;</log> | line 1 | entit",
                "<log>text</log> | line 1 | elements",
                "<log><trace> | line 1 | well-formed XML",
                "<log></log><log></log> | line 1 | well-formed XML",
                "<log><stringy key='k' value='v'/></log> | line 1 | a trace or an attribute of the log",
                "<log><string value='v'/></log> | line 1, column 25 | the attribute key of string",
                "<log><string key='k'/></log> | line 1 | the attribute value of string",
                "<log><date key='k' value='yesterday'/></log> | line 1 | a time such as",
                "<log><int key='k' value='1.5'/></log> | line 1 | a whole number",
                "<log><float key='k' value='1e999999999'/></log> | line 1 | an exponent within",
                "<log><boolean key='k' value='maybe'/></log> | line 1 | true or false",
                "<log><trace><event/><event/><event/><event/></trace></log> | line 1 | at most 3 events",
                "<log><a><a><a><a><a><a><a><a/></a></a></a></a></a></a></a></log> | line 1 | attribute of the log",
                "<log><list><a><a><a><a><a><a><a/></a></a></a></a></a></a></list></log> | line 1 | at most 8 elements inside",
                "'' | line 1 | well-formed XML"
            })
    void whatIsWrongIsToldByPlaceAndReason(String xml, String place, String reason) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("XES " + place)
                .hasMessageContaining(reason);
    }

    @Test
    void theLineIsThatOfTheError() {
        assertThatThrownBy(() -> read("<log>\n<trace>\n  <event>\n    <wrong/>\n"))
                .hasMessageContaining("line 4, column 13")
                .hasMessageContaining("an attribute of the event");
    }

    @Test
    void aFileIsNeverRead(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "secret");
        String xml = "<!DOCTYPE log [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]><log>&a;</log>";
        assertThatThrownBy(() -> read(xml)).hasMessageContaining("no document type");
    }

    @Test
    void whatIsTooLongIsRefusedAlsoWhenPacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("<log>".getBytes(StandardCharsets.UTF_8));
            gzip.write(" ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> read(packed.toByteArray(), SMALL)).hasMessageContaining("at most 20000 bytes");
        assertThatThrownBy(() -> read("<log><string key='k' value='" + "x".repeat(51) + "'/></log>"))
                .hasMessageContaining("at most 50 characters");
        StringBuilder many = new StringBuilder("<log>");
        for (int i = 0; i < 5; i++) {
            many.append("<int key='").append(i).append("' value='0'/>");
        }
        assertThatThrownBy(() -> read(many.toString())).hasMessageContaining("at most 4 attributes");
    }

    @Test
    void whatIsWrittenIsReadBackAlike() throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("a", "끝 <\"&'> ]]>");
        values.put("b", Instant.parse("2026-01-01T00:00:00.123456Z"));
        values.put("c", -5L);
        values.put("d", new BigDecimal("0.10"));
        values.put("e", false);
        XesAttributes all = new XesAttributes(values);
        XesTrace trace = new XesTrace(all, List.of(all, XesAttributes.NONE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XesWriter writer = XesWriter.open(out, all)) {
            writer.write(trace);
            writer.write(new XesTrace(new XesAttributes(Map.of("x", "a\nb\u0000\uD800")), List.of()));
        }
        assertThat(read(out.toByteArray(), XesSettings.DEFAULT))
                .containsExactly(trace, new XesTrace(new XesAttributes(Map.of("x", "a b\uFFFD\uFFFD")), List.of()));
    }
}
