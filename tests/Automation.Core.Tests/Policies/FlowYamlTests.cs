using System.Text.Json.Nodes;
using Automation.Core.Policies;
using Automation.Core.Policies.Model;
using Automation.Core.Policies.Yaml;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Policies;

public sealed class FlowYamlTests
{
    [Theory]
    [InlineData("\"feat\"", "feat")]
    [InlineData("\"off\"", "off")]
    [InlineData("\"yes\"", "\"yes\"")]
    [InlineData("\"NULL\"", "\"NULL\"")]
    [InlineData("\"12\"", "\"12\"")]
    [InlineData("\"**/*.cs\"", "\"**/*.cs\"")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"\uD83D\uDC1B bug\"", "\"\uD83D\uDC1B bug\"")]
    [InlineData("12", "12")]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    [InlineData("[]", "[]")]
    [InlineData("[\"a\", \"b c\"]", "[a, \"b c\"]")]
    [InlineData("{}", "{}")]
    [InlineData("{\"severity\": \"error\", \"value\": 72}", "{ severity: error, value: 72 }")]
    public void A_Value_Is_Written_On_One_Line_With_As_Few_Quotes_As_Can_Be(string json, string yaml)
    {
        Assert.Equal(yaml, FlowYaml.Write(JsonNode.Parse(json)));
    }

    [Property(MaxTest = 500)]
    public bool Any_Text_Is_Read_Back_As_Itself(UnicodeString text)
    {
        var written = text.ToString().EnumerateRunes().Aggregate("", (all, rune) => all + rune);
        var reading = new PolicyReading("test");

        var read = YamlReader.Read($"[{FlowYaml.Text(written)}]", reading) as YamlList;

        return read is not null && ((YamlScalar)Assert.Single(read.Items)).Text == written && ((YamlScalar)read.Items[0]).Kind == ScalarKind.Text;
    }
}
