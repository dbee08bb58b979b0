using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;

namespace Automation.Core.Tests.Decisions.Reading;

public sealed class ReferencesTests
{
    private const string Path = "docs/adr/0003-a.md";

    [Theory]
    [InlineData("# T\n\n## Status\n\nSuperseded by ADR-0005", null)]
    [InlineData("# T\n\n## Status\n\nSuperseded by [ADR-0005](0005-x.md)", "docs/adr/0005-x.md")]
    [InlineData("# T\n\n## Status\n\nSuperseded by [a newer one](0005-x.md)", "docs/adr/0005-x.md")]
    [InlineData("# T\n\n## Status\n\nSuperceded by 5. Use queues", null)]
    [InlineData("# T\n\n## Status\n\nDeprecated in favor of [5](./0005-x.md)", "docs/adr/0005-x.md")]
    [InlineData("# T\n\n## Status\n\n~~Accepted~~ Replaced by\n[5](./0005-x.md)", "docs/adr/0005-x.md")]
    [InlineData("# T\n\n## Status\n\nSuperseded by ADR-0005 ([text](https://example.com/docs/0005-x.md))", null)]
    [InlineData("# T\n\n* Status: superseded by [ADR-0005](0005-x.md)", "docs/adr/0005-x.md")]
    [InlineData("# T\n\nSuperseded by: #5", null)]
    [InlineData("# T\n\n## Superseded By\n\n* [Use queues](0005-x.md)", "docs/adr/0005-x.md")]
    [InlineData("# T\n\n## Links\n\n* Superseded by [ADR-0005](../adr/0005-x.md#status)", "docs/adr/0005-x.md")]
    [InlineData("---\nstatus: superseded by ADR-0005\n---\n# T", null)]
    [InlineData("---\nstatus: \"superseded by [ADR-0005](0005-x.md)\"\n---\n# T", "docs/adr/0005-x.md")]
    [InlineData("---\nsuperseded-by: 5\n---\n# T", null)]
    [InlineData("---\nsuperseded_by: [0005-x.md]\n---\n# T", "docs/adr/0005-x.md")]
    [InlineData("---\nsuperseded-by: ADR-0005\nsupersedes: null\n---\n# T", null)]
    public void The_Record_That_Takes_Its_Place_Is_Found(string text, string? path)
    {
        var record = DecisionRecordParser.Parse(Path, text + "\n");

        var link = Assert.Single(record.SupersededBy);
        Assert.Equal((5, path), (link.Number, link.Path));
        Assert.Empty(record.Supersedes);
    }

    [Theory]
    [InlineData("# T\n\n## Status\n\nAccepted\n\nSupersedes [2. Y](0002-y.md) and [4. Z](0004-z.md)")]
    [InlineData("# T\n\nSupersedes: ADR-2, ADR-4")]
    [InlineData("# T\n\n- Replaces: [2](0002-y.md), [4](0004-z.md)")]
    [InlineData("# T\n\n## More Information\n\n* Supersedes [ADR-2](0002-y.md)\n* Obsoletes ADR-4")]
    [InlineData("---\nsupersedes: [2, 4]\n---\n# T")]
    [InlineData("---\nsupersedes:\n  - ADR-0002\n  - 0004-z.md\n---\n# T")]
    [InlineData("# T\n\n## Supersedes\n\n- [2. Y](0002-y.md)\n- [4. Z](0004-z.md)")]
    public void The_Records_Whose_Place_It_Takes_Are_Found(string text)
    {
        var record = DecisionRecordParser.Parse(Path, text + "\n");

        Assert.Equal([2, 4], record.Supersedes.Select(l => l.Number));
        Assert.Empty(record.SupersededBy);
    }

    [Theory]
    [InlineData("## Status\n\nAccepted (partially superseded by ADR-7)")]
    [InlineData("## Status\n\nAccepted\n\nAmends [2. Y](0002-y.md)")]
    [InlineData("Supersedes: none")]
    [InlineData("Superseded by: N/A")]
    [InlineData("Superseded by: -")]
    [InlineData("* Status: [proposed | superseded by [ADR-0005](0005-x.md)]")]
    [InlineData("## Context\n\nSupersedes ADR-7 in spirit.")]
    [InlineData("## Links\n\n* [Link type] [Link to ADR] <!-- example: Superseded by [ADR-0005](0005-x.md) -->")]
    [InlineData("## Links\n\n* Refined by [ADR-0005](0005-x.md)")]
    public void Other_Relations_Are_None(string text)
    {
        var record = DecisionRecordParser.Parse(Path, $"# T\n\n{text}\n");

        Assert.Empty(record.Supersedes.Concat(record.SupersededBy));
    }

    [Fact]
    public void A_Title_Alone_Is_A_Reference_Too()
    {
        var record = DecisionRecordParser.Parse(Path, "# T\n\nStatus: superseded by Use queues\n");

        Assert.Equal([new DecisionLink("Use queues", null, null, 3)], record.SupersededBy);
    }

    [Fact]
    public void The_Reason_Of_A_Replacement_Replaces_Nothing()
    {
        var record = DecisionRecordParser.Parse(Path, "# T\n\nStatus: superseded by [5](0005-x.md) because of [load](load.md)\n");

        Assert.Equal([5], record.SupersededBy.Select(l => l.Number));
    }

    [Theory]
    [InlineData("[a](0001-b.md)", "docs/adr/0001-b.md")]
    [InlineData("[a](./0001-b.md#decision)", "docs/adr/0001-b.md")]
    [InlineData("[a](../guide.md?plain=1)", "docs/guide.md")]
    [InlineData("[a](../../src/My%20App/)", "src/My App")]
    [InlineData("[a](<0001 b.md> \"Title\")", "docs/adr/0001 b.md")]
    [InlineData("![a](img/a.png)", "docs/adr/img/a.png")]
    [InlineData("[a](/README.md)", "README.md")]
    [InlineData("[a][r]\n\n[r]: 0001-b.md", "docs/adr/0001-b.md")]
    [InlineData("[a](%E2%82%)", "docs/adr/%E2%82%")]
    [InlineData("[a](https://example.com/0001-b.md)", null)]
    [InlineData("[a](mailto:ada@example.com)", null)]
    [InlineData("[a](//example.com/b.md)", null)]
    [InlineData("[a](#decision)", null)]
    [InlineData("[a](../../../other/b.md)", null)]
    [InlineData("[[0001-b]]", null)]
    [InlineData("`[a](0001-b.md)`", null)]
    [InlineData("<https://example.com>", null)]
    [InlineData("[a]()", null)]
    public void Links_Lead_To_Files_Of_The_Repository(string markdown, string? path)
    {
        var links = DecisionRecordParser.Parse(Path, $"# T\n\n{markdown}\n").Links;

        Assert.Equal(path is null ? [] : [(path, 3)], links.Select(l => (l.Path!, l.Line)));
    }

    [Fact]
    public void Links_Know_Their_Lines_And_Texts()
    {
        var links = DecisionRecordParser.Parse(Path, "# T\r\n\r\ntext\r\n[`a` b](a.md)\r\n\r\n- x\r\n  - [c](0002-c.md)\r\n").Links;

        Assert.Equal([new("a b", null, "docs/adr/a.md", 4), new("c", 2, "docs/adr/0002-c.md", 7)], links);
    }

    [Theory]
    [InlineData("`src/Pay/**`", "src/Pay/**")]
    [InlineData("`infra/main.bicep`", "infra/main.bicep")]
    [InlineData("`./src/Automation.Core`", "src/Automation.Core")]
    [InlineData("`src/pay`", "src/pay")]
    [InlineData("`.github/workflows/`", ".github/workflows/")]
    [InlineData("`**/*.csproj`", "**/*.csproj")]
    [InlineData("`app/[id]/page.tsx`", "app/[id]/page.tsx")]
    [InlineData("`@log4brains/cli`", null)]
    [InlineData("`application/json`", null)]
    [InlineData("`/api/v1/users`", null)]
    [InlineData("`https://example.com/a.md`", null)]
    [InlineData("`github.com/org/repo.git`", null)]
    [InlineData("`owner/repo`", null)]
    [InlineData("`and/or`", null)]
    [InlineData("`HTTP/1.1`", null)]
    [InlineData("`npm run src/a.js`", null)]
    [InlineData("`../other/a.cs`", null)]
    [InlineData("`docs/adr/0001-b.md`", null)]
    [InlineData("`package.json`", null)]
    [InlineData("src/Pay/a.cs", null)]
    public void Code_That_Is_Plainly_A_Path_Is_Covered(string markdown, string? path)
    {
        Assert.Equal(path is null ? [] : [path], DecisionRecordParser.Parse(Path, $"# T\n\nText {markdown} here.\n").Covers);
    }

    [Theory]
    [InlineData("paths: [\"src/*/a/*.cs\", Makefile]")]
    [InlineData("covers:\n  - src/*/a/*.cs\n  - Makefile")]
    [InlineData("applies-to: ./src/*/a/*.cs, Makefile")]
    public void The_Front_Matter_Lists_What_Is_Covered(string yaml)
    {
        Assert.Equal(["src/*/a/*.cs", "Makefile"], DecisionRecordParser.Parse(Path, $"---\n{yaml}\n---\n# T\n").Covers);
    }
}
