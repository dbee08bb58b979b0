using System.Globalization;
using System.Text.RegularExpressions;
using Automation.Storage.Entities;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Automation.Storage.Tests.Entities;

public sealed class KeyTextProperties
{
    [Property]
    public Property Encoding_Is_Reversible_And_Yields_Nothing_That_A_Key_May_Not_Hold(string? text)
    {
        var encoded = KeyText.Encode(text ?? "");

        return (Decode(encoded) == (text ?? "") && Regex.IsMatch(encoded, @"\A[A-Za-z0-9.=-]*\z")).ToProperty();
    }

    [Property]
    public Property Ids_And_Numbers_Sort_As_Numbers(NonNegativeInt a, NonNegativeInt b) =>
        (Math.Sign(string.CompareOrdinal(KeyText.Number(a.Get), KeyText.Number(b.Get))) == a.Get.CompareTo(b.Get)
            && Math.Sign(string.CompareOrdinal(KeyText.Id(a.Get), KeyText.Id(b.Get))) == a.Get.CompareTo(b.Get)).ToProperty();

    [Property]
    public Property Times_Sort_Newest_First(DateTimeOffset a, DateTimeOffset b) =>
        (Math.Sign(string.CompareOrdinal(KeyText.Newest(a), KeyText.Newest(b))) == b.CompareTo(a)).ToProperty();

    private static string Decode(string encoded) =>
        Regex.Replace(encoded, "=([0-9A-F]{4})", match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber)).ToString());
}
