namespace Automation.Core.Attributes;

/// <summary>
/// What <c>.gitattributes</c> says of a file to GitHub's linguist. Null: nothing is said, or what was said is taken back.
/// </summary>
/// <param name="Generated"><c>linguist-generated</c>: a tool wrote it.</param>
/// <param name="Vendored"><c>linguist-vendored</c>: it is copied from elsewhere.</param>
/// <param name="Documentation"><c>linguist-documentation</c>: it explains and does not run.</param>
public sealed record FileAttributes(bool? Generated = null, bool? Vendored = null, bool? Documentation = null);
