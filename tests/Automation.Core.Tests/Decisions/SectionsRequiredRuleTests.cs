using Automation.Core.Practices;

namespace Automation.Core.Tests.Decisions;

public sealed class SectionsRequiredRuleTests
{
    private const string Rule = "sections-required";

    [Fact]
    public void Complete_Records_Are_Fine()
    {
        Assert.Empty(Evaluated.Lint(Rule, Records.Nygard()));
        Assert.Empty(Evaluated.Lint(Rule, Records.Madr()));
        Assert.Empty(Evaluated.Lint(Rule, "# Use queues\n\n## Status\nAccepted\n## Background\nb\n## Decision\nd\n## Consequences\nc\n"));
        Assert.Empty(Evaluated.Lint(Rule, "# Avoid default exports\n\n## Decision\n\nWe avoid them.\n"));
    }

    [Theory]
    [InlineData("## Context\nc\n## Decision\nd\n", "Consequences", "Status")]
    [InlineData("* Status: accepted\n\n## Context\nc\n## Decision\nd\n", "Consequences")]
    [InlineData("## Decision Outcome\nd\n", "Context and Problem Statement", "Considered Options")]
    [InlineData("## Context and Problem Statement\nc\n## Considered Options\n* a\n", "Decision Outcome")]
    [InlineData("## Why\nbecause\n", "Decision")]
    public void Each_Missing_Section_Is_Named(string text, params string[] missing)
    {
        var findings = Evaluated.Lint(Rule, $"# Use queues\n\n{text}");

        Assert.Equal(missing.Select(m => $"The section \"{m}\" is missing."), findings.Select(f => f.Message));
    }

    [Theory]
    [InlineData("## Context\nc\n## Decision\nd\n## Status\nAccepted\n", Severity.Error)]
    [InlineData("## Context\nc\n## Decision\nd\n## Status\nProposed\n", Severity.Warning)]
    [InlineData("## Considered Options\n* a\n* b\n## Decision\nd\n", Severity.Error)]
    [InlineData("## Context and Problem Statement\nc\n## Decision\nd\n", Severity.Warning)]
    [InlineData("## Why\nbecause\n", Severity.Warning)]
    [InlineData("## Context\nc\n## Decision\nd\n## Consequences\ne\n", Severity.Warning)]
    public void What_A_Decided_Record_Cannot_Do_Without_Is_An_Error(string text, Severity severity)
    {
        Assert.Equal(severity, Assert.Single(Evaluated.Lint(Rule, $"# Use queues\n\n{text}")).Severity);
    }

    [Theory]
    [InlineData("## Context\nc\n## Considered Options\n* a\n* b\n## Decision\nd\n## Consequences\ne\n")]
    [InlineData("## Problem\nc\n## Considered Options\n* a\n* b\n## Outcome\nd\n")]
    [InlineData("## Issue\nc\n## Resolution\nd\n")]
    [InlineData("## Issue\nc\n## Decision\nd\n## Status\nAccepted\n## Positions\n* a\n* b\n## Implications\ne\n")]
    [InlineData("## Status\nAccepted\n## Background\nc\n## Decision\nd\n## Impact\ne\n")]
    public void Other_Names_For_The_Same_Will_Do(string text)
    {
        Assert.Empty(Evaluated.Lint(Rule, $"# Use queues\n\n{text}"));
    }

    [Fact]
    public void Madrs_Outcome_May_Be_Called_Decision()
    {
        Assert.Empty(Evaluated.Lint(Rule, Records.Madr().Replace("Decision Outcome", "Decision", StringComparison.Ordinal)));
    }
}
