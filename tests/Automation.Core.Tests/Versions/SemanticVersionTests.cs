using Automation.Core.Versions;

namespace Automation.Core.Tests.Versions;

public sealed class SemanticVersionTests
{
    /// <summary>The order that point 11 of the specification gives as its examples, and what those leave open.</summary>
    private static readonly string[] Ascending =
    [
        "0.0.1-0", "0.0.1", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11",
        "1.0.0-rc.1", "1.0.0-rc.99999999999999999999", "1.0.0", "1.9.0", "1.10.0", "2.0.0", "2.1.0", "2.1.1",
    ];

    [Fact]
    public void Versions_Stand_In_The_Order_Of_The_Specification()
    {
        var versions = Ascending.Select(v => SemanticVersion.Find(v)!).ToList();

        for (var i = 0; i < versions.Count; i++)
        {
            for (var j = 0; j < versions.Count; j++)
            {
                Assert.Equal(i.CompareTo(j), Math.Sign(versions[i].CompareTo(versions[j])));
            }
        }
    }

    [Theory]
    [InlineData("v1.2.3", "1.2.3")]
    [InlineData("1.2.3+build.01", "1.2.3")]
    [InlineData("1.2.3-rc.1+5114f85", "1.2.3-rc.1")]
    public void A_Version_Is_Read_With_And_Without_Its_V_And_Build(string text, string expected) =>
        Assert.Equal(expected, SemanticVersion.Find(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("v")]
    [InlineData("1.2")]
    [InlineData("1.2.3.4")]
    [InlineData("01.2.3")]
    [InlineData("1.2.3-")]
    [InlineData("1.2.3-rc.01")]
    [InlineData("1.2.3-é")]
    [InlineData("vv1.2.3")]
    [InlineData("1.2.3\0")]
    [InlineData("1.2.9007199254740992")]
    [InlineData("release-1.2.3")]
    public void Another_Text_Is_No_Version(string text) => Assert.Null(SemanticVersion.Find(text));
}
