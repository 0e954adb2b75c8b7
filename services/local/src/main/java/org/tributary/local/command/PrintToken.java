package org.tributary.local.command;

import java.io.IOException;
import org.tributary.local.Addresses;
import org.tributary.local.signin.PersonSignIn;

/** The command {@code deploy/local/token}: a person's token, for calls from a terminal. */
final class PrintToken {

    private PrintToken() {}

    @SuppressWarnings("SystemOut") // a command speaks to its terminal
    static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("Usage: deploy/local/token PERSON, such as desk@demo");
            System.exit(2);
        }
        var issuer = Addresses.usual(1).issuerUrl();
        try {
            var token = new PersonSignIn(issuer).tokenOf(arguments[1]);
            if (token.isEmpty()) {
                System.err.println("The sign-in knows nobody of the name " + arguments[1]);
                System.exit(1);
            }
            System.out.println(token.get());
        } catch (IOException e) {
            System.err.println("Nobody answers at " + issuer + ": deploy/local/start starts the system");
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
