package org.itsmkit.examples.cdi;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the product's own. */
@Entity(name = "ShopOrder")
@Table(name = "orders")
public class Order {

    @Id
    private String id = "";

    private String state = "";

    /** For the provider. */
    protected Order() {}

    Order(String id, String state) {
        this.id = id;
        this.state = state;
    }

    /** How far it has come. */
    public String state() {
        return state;
    }
}
