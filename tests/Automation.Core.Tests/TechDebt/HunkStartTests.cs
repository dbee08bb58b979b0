namespace Automation.Core.Tests.TechDebt;

public sealed class HunkStartTests
{
    [Theory]
    [InlineData("a.cs", "@@ -5,2 +5,3 @@\n who said so\n+TODO a\n */")]
    [InlineData("a.cs", "@@ -5,1 +5,2 @@\n * who said so\n+ * TODO a")]
    [InlineData("a.js", "@@ -5,0 +5,1 @@\n+ * TODO a")]
    [InlineData("a.html", "@@ -5,1 +5,2 @@\n+TODO a\n -->")]
    [InlineData("a.hs", "@@ -5,1 +5,2 @@\n+TODO a\n -}")]
    [InlineData("a.js", "@@ -5,1 +5,2 @@\n+ TODO: it isn't done\n */ const s = '/*'")]
    public void A_Hunk_That_Closes_A_Comment_It_Did_Not_Open_Begins_Inside_It(string path, string patch)
    {
        Assert.Single(Scan.Patch(path, patch));
    }

    [Theory]
    [InlineData("a.cs", "@@ -5,1 +5,3 @@\n+int TODO = 1;\n+/* a */\n x")]
    [InlineData("a.cs", "@@ -5,1 +5,2 @@\n+int TODO = 1;\n var s = \"*/\";")]
    [InlineData("a.js", "@@ -5,1 +5,2 @@\n+let TODO = 1;\n const r = /a*/;")]
    [InlineData("a.cs", "@@ -5,1 +5,2 @@\n+  * TODO\n + 1;")]
    [InlineData("a.py", "@@ -5,1 +5,1 @@\n+ * TODO")]
    public void Other_Hunks_Begin_In_Code(string path, string patch)
    {
        Assert.Empty(Scan.Patch(path, patch));
    }

    [Fact]
    public void Each_Side_Is_Told_By_Its_Own_Lines()
    {
        var markers = Scan.Patch("a.cs", "@@ -5,2 +5,2 @@\n-TODO old\n-*/\n+int TODO = 1;\n+// TODO new");

        Assert.Equal(["old", "new"], markers.Select(m => m.Text));
    }

    [Fact]
    public void Each_Hunk_Is_Told_By_Its_Own_Lines()
    {
        Assert.Empty(Scan.Patch("a.cs", "@@ -5,1 +5,2 @@\n+int TODO = 1;\n x\n@@ -90,2 +91,2 @@\n y\n */"));
    }
}
