using Automation.Core.Policies.Yaml;

namespace Automation.Core.Tests.Policies.Yaml;

public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("", nameof(ScalarKind.Null))]
    [InlineData("~", nameof(ScalarKind.Null))]
    [InlineData("null", nameof(ScalarKind.Null))]
    [InlineData("nULL", nameof(ScalarKind.Text))]
    [InlineData("true", nameof(ScalarKind.Flag))]
    [InlineData("FALSE", nameof(ScalarKind.Flag))]
    [InlineData("on", nameof(ScalarKind.Text))]
    [InlineData("off", nameof(ScalarKind.Text))]
    [InlineData("yes", nameof(ScalarKind.Text))]
    [InlineData("No", nameof(ScalarKind.Text))]
    [InlineData("0", nameof(ScalarKind.WholeNumber))]
    [InlineData("-12", nameof(ScalarKind.WholeNumber))]
    [InlineData("+12", nameof(ScalarKind.WholeNumber))]
    [InlineData("12a", nameof(ScalarKind.Text))]
    [InlineData("1_000", nameof(ScalarKind.Text))]
    [InlineData("1.5", nameof(ScalarKind.OtherNumber))]
    [InlineData("1.", nameof(ScalarKind.OtherNumber))]
    [InlineData(".5e-3", nameof(ScalarKind.OtherNumber))]
    [InlineData("0x1F", nameof(ScalarKind.OtherNumber))]
    [InlineData("0o17", nameof(ScalarKind.OtherNumber))]
    [InlineData("-.inf", nameof(ScalarKind.OtherNumber))]
    [InlineData(".nan", nameof(ScalarKind.OtherNumber))]
    [InlineData("1.2.3", nameof(ScalarKind.Text))]
    [InlineData(".", nameof(ScalarKind.Text))]
    [InlineData("2026-11-22", nameof(ScalarKind.Text))]
    public void Plain_Scalars_Follow_The_Core_Schema_And_Quoted_Ones_Are_Texts(string text, string kind)
    {
        Assert.Equal(kind, new YamlScalar(1, 1, text, Plain: true).Kind.ToString());
        Assert.Equal(ScalarKind.Text, new YamlScalar(1, 1, text, Plain: false).Kind);
    }
}
