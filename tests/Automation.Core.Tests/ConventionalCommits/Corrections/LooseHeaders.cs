using FsCheck;
using FsCheck.Fluent;

namespace Automation.Core.Tests.ConventionalCommits.Corrections;

/// <summary>A header that is not in order, though everybody sees what was meant.</summary>
public sealed record MeantHeader(string Value);

/// <summary>Generator of headers with one mistake or many.</summary>
public static class LooseHeaders
{
    public static Arbitrary<MeantHeader> Meant() => (
        from ornament in Gen.Elements("", "  ", "- ", "\u2728 ", ":bug: ", "\U0001F41B:bug: ")
        from type in Gen.Elements("FEAT", "Fix", "bugfix", "refctor", "Docs", "feature", "chroe")
        from prefix in Gen.Elements("{0}", "{0}()", "{0}(api)", "{0} (api)", "{0}!(api)", "{0} !", "{0}/web", "{0}[api]!")
        from separator in Gen.Elements(":", ": ", " : ", ";", " - ", "\uFF1A", ":\t", " \u2013 ")
        from description in Gen.Elements("Add x", "x.", "Add the greeting.", "caf\u00E9", "HTTP support", "say \"hello\"")
        from end in Gen.Elements("", " ", ".")
        select new MeantHeader(ornament + prefix.Replace("{0}", type) + separator + description + end)).ToArbitrary();
}
