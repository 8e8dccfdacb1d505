using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading;

public class ContactParserTests
{
    [Theory]
    [InlineData("The CSTO Press Secretary Timur Aliyarov", "Timur Aliyarov", "CSTO Press Secretary", null, null)]
    [InlineData("Press Secretary of the CSTO Secretariat T.Aliyarov", "T.Aliyarov", "Press Secretary of the CSTO Secretariat", null, null)]
    [InlineData("Timur Aliyarov, Press Secretary of the Joint Staff", "Timur Aliyarov", "Press Secretary of the Joint Staff", null, null)]
    [InlineData("Press Service of the Parliamentary Assembly", null, "Press Service of the Parliamentary Assembly", null, null)]
    [InlineData("Spokeswoman Anna-Maria Vetrova: +7 (495) 555-44-33", "Anna-Maria Vetrova", "Spokeswoman", "+7 (495) 555-44-33", null)]
    [InlineData("Пресс-служба ОДКБ, тел.: 8 (495) 555-11-22, e-mail: a.b@example.org", null, "Пресс-служба ОДКБ", "8 (495) 555-11-22", "a.b@example.org")]
    [InlineData("+7495-555-27-10 , press@example.org", null, null, "+7495-555-27-10", "press@example.org")]
    public void ALineIsTakenApart(string line, string? person, string? role, string? phone, string? email)
    {
        var contact = Assert.Single(ContactParser.Parse([line]));
        Assert.Equal((person, role, phone, email), (contact.Person, contact.Role, contact.Phone, contact.Email));
    }

    [Theory]
    [InlineData("The Press Secretary Timur Aliyarov", true)]
    [InlineData("Tel. +7 495 555 66 77", true)]
    [InlineData("For media inquiries:", true)]
    [InlineData("Контакты для СМИ:", true)]
    [InlineData("The press secretary told reporters that the road is open", false)]
    [InlineData("Photo: press service of the Ministry", false)]
    [InlineData("Those who wish to come may ring +7 495 555 66 77 before the end of the week.", false)]
    [InlineData("The agreement was signed on 07.10.2002.", false)]
    [InlineData("07.10.2002", false)]
    [InlineData("Stages: 10.06–14.06.2024, 15.06–16.06.2024.", false)]
    [InlineData("Opening: 2023-06-05, 10:00.", false)]
    [InlineData("Shifts: 08.00-16.00, 16.00-00.00.", false)]
    [InlineData("Position: 42.8746-74.5698.", false)]
    [InlineData("Budget – 1 200 000 000.", false)]
    [InlineData("Length of the route: 123456789 m.", false)]
    [InlineData("Contract 2024-118-77-03.", false)]
    [InlineData("8 (495) 555-11-22", true)]
    [InlineData("8 800 555 11 22", true)]
    [InlineData("312-55-11-22, Osh", true)]
    [InlineData("Fax 4955551122", true)]
    public void AContactLineIsKnown(string line, bool isContact) => Assert.Equal(isContact, ContactLines.Is(line));
}
