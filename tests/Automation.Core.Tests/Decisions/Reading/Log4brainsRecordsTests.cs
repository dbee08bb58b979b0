using System.Globalization;
using Automation.Core.Practices.Decisions;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions.Reading;

/// <summary>The records of log4brains itself, with what is in them.</summary>
public sealed class Log4brainsRecordsTests
{
    public static TheoryData<string, string, string, DecisionFormat, int?> Table => new()
    {
        { "20200924-use-markdown-architectural-decision-records", "Use Markdown Architectural Decision Records", "2020-09-24", DecisionFormat.Madr, 6 },
        {
            "20200925-multi-packages-architecture-in-a-monorepo-with-yarn-and-lerna",
            "Multi-packages architecture in a monorepo with Yarn and Lerna", "2020-09-25", DecisionFormat.Madr, 3
        },
        { "20200925-use-prettier-eslint-airbnb-for-the-code-style", "Use Prettier-ESLint Airbnb for the code style", "2020-09-25", DecisionFormat.Madr, 8 },
        { "20200926-use-the-adr-number-as-its-unique-id", "Use the ADR number as its unique ID", "2020-09-26", DecisionFormat.Madr, 3 },
        { "20200927-avoid-default-exports", "Avoid default exports", "2020-09-27", DecisionFormat.Other, null },
        { "20201016-use-the-adr-slug-as-its-unique-id", "Use the ADR slug as its unique ID", "2020-10-16", DecisionFormat.Madr, null },
        {
            "20201026-the-core-api-is-responsible-for-enhancing-the-adr-markdown-body-with-mdx",
            "The core API is responsible for enhancing the ADR markdown body with MDX", "2020-10-26", DecisionFormat.Madr, 2
        },
        { "20201103-use-lunr-for-search", "Use Lunr for search", "2020-11-03", DecisionFormat.Madr, 2 },
        { "20210113-distribute-log4brains-as-a-global-npm-package", "Distribute Log4brains as a global NPM package", "2021-01-13", DecisionFormat.Madr, null },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_Is_Read(string name, string title, string date, DecisionFormat format, int? options)
    {
        var record = Parse(name);

        Assert.Equal((null, null, title), (record.Number, record.TitleNumber, record.Title));
        Assert.Equal((format, date, 4), (record.Format, record.DateText, record.DateLine));
        Assert.Equal(date, record.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(options, record.ConsideredOptions?.Count);
        Assert.Equal(name.Contains("number", StringComparison.Ordinal) ? "superseded" : "accepted", record.Status);
        Assert.Empty(record.Covers);
    }

    [Fact]
    public void Two_Of_Them_Point_At_Each_Other()
    {
        const string Number = "20200926-use-the-adr-number-as-its-unique-id";
        const string Slug = "20201016-use-the-adr-slug-as-its-unique-id";
        var (old, next) = (Parse(Number), Parse(Slug));

        Assert.Equal([(Slug, $"docs/adr/{Slug}.md", 3)], old.SupersededBy.Select(l => (l.Text, l.Path!, l.Line)));
        Assert.Equal([(Number, $"docs/adr/{Number}.md", 30)], next.Supersedes.Select(l => (l.Text, l.Path!, l.Line)));
        Assert.Empty(old.Supersedes.Concat(next.SupersededBy));
        Assert.Equal([10, 30], next.Links.Select(l => l.Line));
    }

    [Fact]
    public void Every_One_Stands_In_The_Table()
    {
        var files = Directory.EnumerateFiles(Folder).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

        Assert.Equal(files, Table.Select(row => (string)row[0]));
    }

    private static string Folder => RepositoryRoot.Combine("tests", "Automation.Core.Tests", "Data", "adr", "log4brains");

    private static DecisionRecord Parse(string name) =>
        DecisionRecordParser.Parse($"docs/adr/{name}.md", File.ReadAllText(Path.Combine(Folder, $"{name}.md")));
}
