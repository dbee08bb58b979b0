using System.Diagnostics;
using Automation.Core.Practices.Decisions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Decisions.Reading;

public sealed class HostileRecordsTests
{
    private static readonly string[] All =
    [
        Samples.AdrTools, Samples.Madr2, Samples.Madr4, Samples.Log4brains, Samples.PracticeGuide, Samples.YStatement,
        Samples.TyreeAkerman, Samples.Alexandrian, Samples.EdgeX, Records.Madr4Template, Records.NygardTemplate,
    ];

    public static TheoryData<string, int> Hostile => new()
    {
        { "## Status\n", 100_000 },
        { "[", 1_000_000 },
        { "]", 1_000_000 },
        { "[a](", 250_000 },
        { "* Good, because ", 60_000 },
        { "- Status: superseded by [1](1.md), ", 30_000 },
        { "| a ", 250_000 },
        { "*a_", 300_000 },
        { "~~a ", 250_000 },
        { "<del>", 200_000 },
        { "a: b\n", 200_000 },
        { "- [x] ", 150_000 },
        { "`src/*` ", 100_000 },
        { "In the context of we decided over ", 30_000 },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Long_Junk_Is_Read_In_Moments(string junk, int times)
    {
        var text = string.Concat(Enumerable.Repeat(junk, times));
        var watch = Stopwatch.StartNew();

        foreach (var record in new[] { text, $"---\n{text}\n---\n# T\n", $"# T\n\n## Status\n\n{text}" })
        {
            Assert.Equal("a.md", DecisionRecordParser.Parse("a.md", record).Path);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    [Property(MaxTest = 200)]
    public Property A_Record_Cut_Anywhere_Is_Still_Read() =>
        Prop.ForAll(
            Gen.Elements(All).SelectMany(s => Gen.Choose(0, s.Length), (s, cut) => (Text: s, Cut: cut)).ToArbitrary(),
            sample =>
            {
                var head = DecisionRecordParser.Parse("a/0001-b.md", sample.Text[..sample.Cut]);
                var tail = DecisionRecordParser.Parse("a/0001-b.md", sample.Text[sample.Cut..]);
                return head.Number == 1 && tail.Sections.All(s => s.Line <= s.TextLine);
            });

    [Property]
    public void No_Text_Throws(NonNull<string> path, NonNull<string> a, NonNull<string> b, NonNull<string> c)
    {
        var text = $"---\nstatus: {a.Get}\npaths: {b.Get}\n---\n# {c.Get}\n\n* Status: {b.Get}\n| {a.Get} | {c.Get} |\n|---|---|\n"
            + $"## Links\n\n- Supersedes [{a.Get}]({b.Get}) `{c.Get}/*`\n## Consequences\n\n- Good, {a.Get}\n";

        Assert.All(DecisionRecordParser.Parse(path.Get, text).Links, l => Assert.True(l.Line > 0));
    }

    [Fact]
    public void What_Follows_A_Very_Long_Text_Is_Not_Read()
    {
        var text = $"# Title\n\n{string.Concat(Enumerable.Repeat("Word.\n", 50_000))}\n## Status\n\nAccepted\n";

        Assert.Equal(("Title", null), (DecisionRecordParser.Parse("a.md", text).Title, DecisionRecordParser.Parse("a.md", text).Status));
    }
}
