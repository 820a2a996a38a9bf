package org.itsmkit.persistence.jpa;

/** An entity of the host, which the library knows nothing of. */
public class HostNote {

    public long id;
    public String text;

    public HostNote() {}

    HostNote(long id, String text) {
        this.id = id;
        this.text = text;
    }
}
