namespace Automation.Core.Tests.Decisions.Reading;

/// <summary>Whole records, one of each template that is common.</summary>
internal static class Samples
{
    /// <summary>What adr-tools leaves after <c>adr new -s</c>.</summary>
    public const string AdrTools =
        """
        # 3. Use a queue

        Date: 2026-01-31

        ## Status

        Accepted

        Supersedes [2. Use a table](0002-use-a-table.md)

        Superceded by [5. Use a log](0005-use-a-log.md)

        Amended by [6. Keep ninety days](0006-keep-ninety-days.md)

        ## Context

        Deliveries come in bursts.

        ## Decision

        We put a queue in between.

        ## Consequences

        Retries are easy.
        """;

    public const string Madr2 =
        """
        # Use a queue

        * Status: superseded by [ADR-0005](0005-use-a-log.md)
        * Deciders: Ada, Grace <!-- optional -->
        * Date: 2026-01-31

        Technical Story: [#7](https://example.com/7)

        ## Context and Problem Statement

        Deliveries come in bursts.

        ## Considered Options

        * [queue](https://example.com/queue)
        * table
          * with an index

        ## Decision Outcome

        Chosen option: "queue", because it waits.

        ### Positive Consequences <!-- optional -->

        * retries are easy

        ### Negative Consequences <!-- optional -->

        * one more part
        * order is lost

        ## Pros and Cons of the Options <!-- optional -->

        ### queue

        * Good, because it waits

        ## Links <!-- optional -->

        * Supersedes [ADR-0002](0002-use-a-table.md)
        * Refined by [ADR-0009](0009-batches.md)
        """;

    public const string Madr4 =
        """
        ---
        # These are optional metadata elements. Feel free to remove any of them.
        status: "accepted"
        date: 2026-01-31
        decision-makers: Ada Lovelace, Grace Hopper
        consulted: [Alan]
        informed:
          - Edsger
          - Barbara
        ---

        # Use a queue

        ## Context and Problem Statement

        Deliveries come in bursts.

        ## Decision Drivers

        * cost

        ## Considered Options

        * queue
        * table

        ## Decision Outcome

        Chosen option: "queue", because it waits.

        ### Consequences

        * Good, because retries are easy
        * Bad, because it is one more part
        * Neutral, because it is new

        ### Confirmation

        A test.
        """;

    public const string Log4brains =
        """
        # Use a queue

        - Status: accepted
        - Deciders: Ada
        - Date: 31/01/2026
        - Tags: storage, cost

        Technical Story: none

        ## Decision

        We put a queue in between.
        """;

    public const string PracticeGuide =
        """
        # ADR-001: Use PostgreSQL for primary database

        ## Status
        Accepted

        ## Context
        We need a relational database for our e-commerce platform.

        ## Decision
        We will use PostgreSQL as our primary database.

        ## Consequences
        **Positive:**
        - Strong ACID guarantees
        - Rich ecosystem

        **Negative:**
        - More complex to scale than NoSQL
        """;

    public const string YStatement =
        """
        # Hold sessions in a database

        Status: accepted

        In the context of the web shop, facing the need to keep carts,
        **we decided for** the database session state pattern
        **and neglected** client session state or server session state,
        to achieve that sessions can move, accepting that a database has to be run.
        """;

    public const string TyreeAkerman =
        """
        # Use a queue

        ## Issue

        Deliveries come in bursts.

        ## Decision

        A queue.

        ## Status

        Pending

        ## Group

        integration

        ## Positions

        * queue
        * table

        ## Implications

        One more part.
        """;

    public const string Alexandrian =
        """
        # Use a queue

        ## Prologue (Summary)

        In short.

        ## Discussion (Context)

        Bursts.

        ## Solution (Decision)

        A queue.

        ## Consequences (Results)

        One more part.
        """;

    public const string EdgeX =
        """
        # Device filters

        ### Submitters

        - Ada (ACME)

        ## Change Log

        - [approved](https://example.com/1) (2026-01-31)

        ## Context

        Text.

        ## Decision

        Text.
        """;
}
