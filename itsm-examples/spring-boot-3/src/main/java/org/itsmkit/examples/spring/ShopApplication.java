package org.itsmkit.examples.spring;

import java.util.Map;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.spi.TicketListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A small product with a desk inside. */
@SpringBootApplication
public class ShopApplication {

    private static final Logger LOG = LoggerFactory.getLogger(ShopApplication.class);

    /** Reports one incident with its order, fails at another, and says what is there. */
    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext context = start(Map.of())) {
            Shop shop = context.getBean(Shop.class);
            shop.complain("4711", false);
            try {
                shop.complain("4712", true);
            } catch (IllegalStateException e) {
                LOG.info("Refused: {}", e.getMessage());
            }
            LOG.info("{} order and {} incident are there", shop.orders(), shop.incidents());
        }
    }

    static ConfigurableApplicationContext start(Map<String, Object> properties) {
        SpringApplication application = new SpringApplication(ShopApplication.class);
        application.setDefaultProperties(properties);
        return application.run();
    }

    @Bean
    TicketListener listener() {
        return change -> LOG.info("Committed: {}", change.entry());
    }

    @Bean
    NotificationChannel channel() {
        return NotificationChannel.none();
    }
}
