using Automation.Core.Practices.TechDebt;

namespace Automation.Core.Tests.TechDebt;

public sealed class MarkerDetailsTests
{
    [Theory]
    [InlineData("// TODO(octocat): cache this", "octocat")]
    [InlineData("// TODO (octocat) cache this", "octocat")]
    [InlineData("// TODO(@octocat, #12): cache this", "octocat")]
    [InlineData("// TODO(dependabot[bot]): cache this", "dependabot[bot]")]
    [InlineData("// TODO(@octo-org/core): cache this", "octo-org/core")]
    [InlineData("// TODO [@octocat] cache this", "octocat")]
    [InlineData("// TODO: cache this /octocat", "octocat")]
    public void A_Person_In_Parentheses_Or_After_A_Slash_Is_The_Assignee(string line, string assignee)
    {
        var marker = Read(line);

        Assert.Equal((assignee, "cache this"), (marker.Assignee, marker.Text));
    }

    [Theory]
    [InlineData("// TODO(some day): cache this", "cache this")]
    [InlineData("// TODO (see below) cache this", "(see below) cache this")]
    [InlineData("// TODO [x] cache this", "[x] cache this")]
    [InlineData("// TODO: move it to /tmp", "move it to /tmp")]
    [InlineData("// TODO: list /etc/passwd", "list /etc/passwd")]
    [InlineData("// TODO(#12): cache this", "cache this")]
    public void What_Names_Nobody_Is_No_Assignee(string line, string text)
    {
        var marker = Read(line);

        Assert.Equal((null, text), (marker.Assignee, marker.Text));
    }

    [Theory]
    [InlineData("// TODO [2026-12-31]: a")]
    [InlineData("// TODO: [2026-12-31] a")]
    [InlineData("// TODO(2026-12-31): a")]
    [InlineData("// TODO(octocat, by 2026-12-31): a")]
    [InlineData("// TODO: by 2026-12-31 a")]
    [InlineData("// FIXME until 2026-12-31")]
    [InlineData("// TODO: a, expires: 2026-12-31")]
    [InlineData("// TODO: a (due on 2026-12-31)")]
    [InlineData("/* HACK remove after 2026-12-31 */")]
    public void A_Day_That_Is_Set_Expires_It(string line)
    {
        Assert.Equal(new DateOnly(2026, 12, 31), Read(line).Expires);
    }

    [Theory]
    [InlineData("// TODO: [10/14/2019] a")]
    [InlineData("// TODO [2026-13-45] a")]
    [InlineData("// TODO: seen 2026-12-31, by nobody")]
    [InlineData("// TODO: by 2026-12-311")]
    public void Other_Days_Do_Not(string line) => Assert.Null(Read(line).Expires);

    [Theory]
    [InlineData("// TODO [>=2.0.0]: a", "2.0.0")]
    [InlineData("// TODO [>2]: a", "2")]
    [InlineData("// TODO(@1.2.3): a", "1.2.3")]
    [InlineData("// TODO @1.2.3 a", "1.2.3")]
    [InlineData("// TODO: a until v2.0", "2.0")]
    [InlineData("// TODO: remove this shim in 3.1", "3.1")]
    [InlineData("// TODO: a before v4", "4")]
    [InlineData("// TODO: breaks in 3.5", null)]
    [InlineData("// TODO [react@>=18] a", null)]
    [InlineData("// TODO [+react] a", null)]
    public void A_Version_Of_The_Code_Expires_It_Too(string line, string? version)
    {
        Assert.Equal(version, Read(line).ExpiresIn);
    }

    [Fact]
    public void Notes_Stand_Together()
    {
        var marker = Read("// TODO(octocat, ABC-12): [2026-12-31] cache this");

        Assert.Equal(
            ("octocat", "ABC-12", new DateOnly(2026, 12, 31), "cache this"),
            (marker.Assignee, marker.Reference, marker.Expires, marker.Text));
    }

    private static DebtMarker Read(string line) => Assert.Single(Scan.File("a.cs", line));
}
