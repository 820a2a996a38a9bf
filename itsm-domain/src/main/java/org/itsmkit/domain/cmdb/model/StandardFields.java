package org.itsmkit.domain.cmdb.model;

import java.time.LocalDate;
import org.itsmkit.domain.field.Field;

/** The attributes of the standard classes. */
public final class StandardFields {

    public static final Field<String> DESCRIPTION = Field.text("description").labelled("Description");
    public static final Field<String> ENVIRONMENT = Field.choice(
                    "environment", "PRODUCTION", "STAGING", "TEST", "DEVELOPMENT")
            .labelled("Environment")
            .indexed();

    public static final Field<String> VERSION =
            Field.text("version").labelled("Version").indexed();
    public static final Field<String> VENDOR =
            Field.text("vendor").labelled("Vendor").indexed();
    public static final Field<String> ENGINE =
            Field.text("engine").labelled("Database engine").indexed();

    public static final Field<String> HOST_NAME =
            Field.text("host-name").labelled("Host name").indexed();
    public static final Field<String> IP_ADDRESS =
            Field.text("ip-address").labelled("IP address").indexed();
    public static final Field<String> MAC_ADDRESS =
            Field.text("mac-address").labelled("MAC address").indexed();
    public static final Field<String> OPERATING_SYSTEM =
            Field.text("operating-system").labelled("Operating system").indexed();
    public static final Field<Long> CPU_COUNT = Field.integer("cpu-count").labelled("Processors");
    public static final Field<Long> MEMORY_MIB = Field.integer("memory-mib").labelled("Memory in MiB");
    public static final Field<String> IMAGE =
            Field.text("image").labelled("Image").indexed();

    public static final Field<String> SERIAL_NUMBER =
            Field.text("serial-number").labelled("Serial number").indexed();
    public static final Field<String> ASSET_TAG =
            Field.text("asset-tag").labelled("Asset tag").indexed();
    public static final Field<String> MANUFACTURER =
            Field.text("manufacturer").labelled("Manufacturer").indexed();
    public static final Field<String> PRODUCT =
            Field.text("product").labelled("Product").indexed();
    public static final Field<Long> CAPACITY_GIB = Field.integer("capacity-gib").labelled("Capacity in GiB");
    public static final Field<Long> BANDWIDTH_MBIT =
            Field.integer("bandwidth-mbit").labelled("Bandwidth in Mbit/s");
    public static final Field<Long> POWER_W = Field.integer("power-w").labelled("Power in W");

    public static final Field<String> ADDRESS = Field.text("address").labelled("Address");
    public static final Field<String> CONTRACT_NUMBER =
            Field.text("contract-number").labelled("Contract number").indexed();
    public static final Field<LocalDate> STARTS_ON =
            Field.date("starts-on").labelled("Starts on").indexed();
    /** The last day. */
    public static final Field<LocalDate> ENDS_ON =
            Field.date("ends-on").labelled("Ends on").indexed();

    public static final Field<String> EMAIL =
            Field.text("email").labelled("E-mail").indexed();

    /** Of a relation: the port or interface it uses. */
    public static final Field<String> PORT = Field.text("port").labelled("Port");

    private StandardFields() {}
}
