package org.tributary.local.program;

/** A program that is run only to see how it starts. */
final class Greeting {

    private Greeting() {}

    /** Greets, unless it is told to fail. */
    static void main(String... arguments) {
        System.out.println("Good morning");
        System.exit(arguments.length);
    }
}
