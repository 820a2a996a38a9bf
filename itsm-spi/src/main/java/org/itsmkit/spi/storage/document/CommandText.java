package org.itsmkit.spi.storage.document;

import java.time.Instant;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.storage.CommandRecord;

/** The written form of a command's record where its id is the key. */
public final class CommandText {

    private CommandText() {}

    public static String write(CommandRecord command) {
        JsonWriter json = new JsonWriter(256).beginList();
        json.value(command.digest()).value(command.ticket().toString()).value(command.version());
        return json.value(InstantText.of(command.executedAt())).end().text();
    }

    /** Reads what {@link #write} wrote; throws {@link InvalidInput} for anything else. */
    public static CommandRecord read(String id, String text) {
        JsonList parts = JsonReader.list(text);
        Instant executedAt = InstantText.read("command.executedAt", parts.text(3));
        return new CommandRecord(id, parts.text(0), TicketId.of(parts.text(1)), parts.number(2), executedAt);
    }
}
