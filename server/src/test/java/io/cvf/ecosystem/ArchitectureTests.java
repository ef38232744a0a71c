package io.cvf.ecosystem;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Public;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that the compiler cannot see. */
@AnalyzeClasses(packages = "io.cvf.ecosystem", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule onlyRepositoriesTalkSql =
      noClasses()
          .that()
          .areNotAnnotatedWith(Repository.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(JdbcClient.class)
          .because("a room keeps all its SQL in its plural-noun class");

  @ArchTest
  static final ArchRule resultsAreReadAtOnce =
      noClasses()
          .should()
          .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
          .because("a stream nobody closes keeps its connection; take list().stream()");

  @ArchTest
  static final ArchRule repositoriesAndControllersStayInTheirRoom =
      classes()
          .that()
          .areAnnotatedWith(Repository.class)
          .or()
          .areAnnotatedWith(RestController.class)
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule everyOperationNamesWhoMayCallIt =
      methods()
          .that()
          .areMetaAnnotatedWith(RequestMapping.class)
          .should()
          .beAnnotatedWith(AllowedTo.class)
          .orShould()
          .beAnnotatedWith(Public.class);

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .should()
          .callMethodWhere(
              new DescribedPredicate<JavaCall<?>>("it reads the system's time") {
                @Override
                public boolean test(JavaCall<?> call) {
                  var target = call.getTarget();
                  return readsNow(target) || isNewDate(target);
                }
              })
          .because("tests set the clock, and " + Instant.class.getSimpleName() + "s are injected");

  @ArchTest
  static final ArchRule moneyAndVotesNeverFloat =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("..money..", "..voting..", "..governance..", "..metering..")
          .should(not(haveFloatingType()))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Dto");

  @ArchTest
  static final ArchRule nothingPrintsToTheConsole =
      noClasses()
          .that(DescribedPredicate.not(simpleNameEndingWith("Announcement")))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  private static boolean readsNow(AccessTarget.CodeUnitCallTarget target) {
    var isNow =
        target.getName().equals("now")
            && target.getOwner().getPackageName().equals("java.time")
            && target.getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class));
    return isNow || target.getName().equals("currentTimeMillis");
  }

  private static boolean isNewDate(AccessTarget.CodeUnitCallTarget target) {
    return target.getName().equals("<init>")
        && target.getOwner().isEquivalentTo(Date.class)
        && target.getRawParameterTypes().isEmpty();
  }

  private static ArchCondition<JavaField> haveFloatingType() {
    return ArchConditions.haveRawType(
        new DescribedPredicate<JavaClass>("floating point") {
          @Override
          public boolean test(JavaClass type) {
            return type.isEquivalentTo(double.class)
                || type.isEquivalentTo(float.class)
                || type.isEquivalentTo(Double.class)
                || type.isEquivalentTo(Float.class);
          }
        });
  }
}
