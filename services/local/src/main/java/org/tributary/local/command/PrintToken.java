package org.tributary.local.command;

import java.io.IOException;
import java.net.ConnectException;
import java.util.Optional;
import org.tributary.local.Addresses;
import org.tributary.local.Layout;
import org.tributary.local.signin.PersonSignIn;
import org.tributary.local.signin.SystemSignIn;

/** The command {@code deploy/local/token}: the token of a person or of a partner's system, for calls from a terminal. */
final class PrintToken {

    private PrintToken() {}

    private static final String USAGE =
            "Usage: deploy/local/token PERSON, such as desk@demo, or PARTNER SCOPES, such as partner-a 'system/ServiceRequest.crs system/Task.rus'";

    @SuppressWarnings("SystemOut") // a command speaks to its terminal
    static void main(String[] arguments) {
        var isSystem = arguments.length == 3 && SystemSignIn.isSystem(arguments[1]);
        if (arguments.length != 2 && !isSystem) {
            System.err.println(USAGE);
            System.exit(2);
        }
        var issuer = Addresses.usual(1).issuerUrl();
        try {
            var token = isSystem
                    ? Optional.of(
                            new SystemSignIn(issuer, Layout.ofThisProject().signIn())
                                    .tokenOf(arguments[1], arguments[2]))
                    : new PersonSignIn(issuer).tokenOf(arguments[1]);
            if (token.isEmpty()) {
                System.err.println("The sign-in knows nobody of the name " + arguments[1]);
                System.exit(1);
            }
            System.out.println(token.get());
        } catch (ConnectException e) {
            System.err.println("Nobody answers at " + issuer + ": deploy/local/start starts the system");
            System.exit(1);
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
